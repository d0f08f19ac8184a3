namespace Course.Exercises.Checking;

/// <summary>An exercise whose answer a machine can judge. Checking never throws for what a student wrote: every answer gets a verdict.</summary>
public abstract class Exercise
{
    private protected Exercise(string id, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Id = id;
        Title = title;
    }

    /// <summary>The chapter's number and a word, such as 05-posterior.</summary>
    public string Id { get; }

    /// <summary>The title, as in the notebook.</summary>
    public string Title { get; }

    /// <summary>What an answer is, in words, such as "a number" or "a list of 3 numbers".</summary>
    public abstract string Expected { get; }

    /// <summary>Judges an answer.</summary>
    /// <param name="answer">
    /// The answer. Null, a number that is not a number, and an empty text or list mean that there is none yet. Whole numbers count as
    /// numbers; MathNet vectors and matrices, arrays, lists and rectangular arrays count as lists and matrices.
    /// </param>
    public ExerciseVerdict Check(object? answer)
    {
        if (Answers.IsEmpty(answer))
        {
            return new ExerciseVerdict(this, ExerciseOutcome.NotYet, $"No answer yet: the check waits for {Expected}.");
        }

        Finding finding;
        try
        {
            finding = Judge(answer!);
        }
#pragma warning disable CA1031 // A student's function may throw anything, and every answer gets a verdict.
        catch (Exception e)
#pragma warning restore CA1031
        {
            finding = Finding.Wrong($"Your answer stopped with {e.GetType().Name}: {e.Message}");
        }

        return new ExerciseVerdict(this, finding.Outcome, finding.Message);
    }

    private protected abstract Finding Judge(object answer);

    private protected Finding WrongType(object answer) =>
        Finding.Wrong($"The check waits for {Expected}, and this is {Answers.Describe(answer)}.");
}
