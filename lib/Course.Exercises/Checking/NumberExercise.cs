namespace Course.Exercises.Checking;

/// <summary>An exercise whose answer is one number.</summary>
/// <param name="id">The chapter's number and a word.</param>
/// <param name="title">The title.</param>
/// <param name="expected">Computes the right value.</param>
public sealed class NumberExercise(string id, string title, Func<double> expected) : Exercise(id, title)
{
    private readonly List<(Func<double> Value, string Message)> mistakes = [];
    private Tolerance tolerance = Tolerance.ThreeDigits;
    private string moral = "";

    /// <inheritdoc/>
    public override string Expected => "a number";

    /// <summary>Adds a mistake that is recognised.</summary>
    /// <param name="value">Computes what the mistake gives.</param>
    /// <param name="message">The name of the mistake and what to think about, as a sentence.</param>
    public NumberExercise Mistake(Func<double> value, string message)
    {
        mistakes.Add((value, message));
        return this;
    }

    /// <summary>Sets how near an answer has to be.</summary>
    /// <param name="within">The tolerance.</param>
    public NumberExercise Within(Tolerance within)
    {
        tolerance = within;
        return this;
    }

    /// <summary>Sets what a right answer is told.</summary>
    /// <param name="message">A sentence to take away.</param>
    public NumberExercise Moral(string message)
    {
        moral = message;
        return this;
    }

    private protected override Finding Judge(object answer)
    {
        if (Answers.Number(answer) is not { } value)
        {
            return WrongType(answer);
        }

        double right = expected();
        double difference = Tolerance.Difference(value, right);
        if (difference <= tolerance.Right)
        {
            return Finding.Right(moral);
        }

        foreach ((Func<double> wrong, string message) in mistakes)
        {
            if (Tolerance.Difference(value, wrong()) <= tolerance.Right)
            {
                return Finding.Mistake(message);
            }
        }

        return difference <= tolerance.Close
            ? Finding.Close($"Your {Answers.Text(value)} is {Answers.Text(100 * difference)} % too {(value > right ? "high" : "low")}.")
            : Finding.Wrong($"{Answers.Text(value)} is not it, and not a mistake that this check knows.");
    }
}
