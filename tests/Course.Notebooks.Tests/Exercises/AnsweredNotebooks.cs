using Course.Documents;

namespace Course.Notebooks.Tests.Exercises;

/// <summary>
/// Every notebook run as it stands, and with every wrong answer and then the solution after each student's cell: all in one run of the
/// command line, once for all tests.
/// </summary>
public sealed class AnsweredNotebooks : IAsyncLifetime
{
    private const string Unanswered = "as-it-stands", Answered = "answered";

    private readonly NotebookCopies copies = new();
    private readonly Dictionary<string, IReadOnlyDictionary<string, int[]>> places = [];
    private IReadOnlyDictionary<(string, string), NotebookResult> results = new Dictionary<(string, string), NotebookResult>();

    public async ValueTask InitializeAsync()
    {
        foreach (string name in CourseFolder.Names)
        {
            NotebookDocument document = NotebookReader.Read(Path.Combine(CourseFolder.Notebooks, name + ".dib"));
            (NotebookDocument answered, places[name]) = NotebookExercise.WithAnswers(document, e => [.. WrongAnswer.Of(name, e.Id).Select(w => w.Answer), e.Solution]);
            copies.Add(Unanswered, name, document);
            copies.Add(Answered, name, answered);
        }

        results = await copies.RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        copies.Dispose();
        return ValueTask.CompletedTask;
    }

    internal NotebookResult AsItStands(string name) => results[(Unanswered, name)];

    internal NotebookResult WithAnswers(string name) => results[(Answered, name)];

    /// <summary>Where, in the notebook with answers, the solution of an exercise stands.</summary>
    internal int PlaceOfSolution(string name, string exercise) => places[name][exercise][^1];

    /// <summary>Where, in the notebook with answers, a wrong answer stands.</summary>
    internal int PlaceOf(string name, WrongAnswer wrong) => places[name][wrong.Exercise][WrongAnswer.Of(name, wrong.Exercise).ToList().IndexOf(wrong)];
}
