using Course.Documents;

namespace Course.Notebooks.Tests.Exercises;

/// <summary>
/// Every notebook run as it stands, with every solution in the answer's place, and with the wrong answers, one for each exercise at a
/// time: all in one run of the command line, once for all tests.
/// </summary>
public sealed class AnsweredNotebooks : IAsyncLifetime
{
    private readonly NotebookCopies copies = new();
    private IReadOnlyDictionary<string, NotebookResult> results = new Dictionary<string, NotebookResult>();

    public async ValueTask InitializeAsync()
    {
        foreach (string name in CourseFolder.Names)
        {
            NotebookDocument document = NotebookReader.Read(Path.Combine(CourseFolder.Notebooks, name + ".dib"));
            copies.Add(name, document);
            copies.Add(Solved(name), NotebookExercise.WithAnswers(document, NotebookExercise.Of(document).ToDictionary(e => e.Id, e => e.Solution)));
            foreach (IGrouping<int, WrongAnswer> round in Rounds(name))
            {
                copies.Add(Wrong(name, round.Key), NotebookExercise.WithAnswers(document, round.ToDictionary(w => w.Exercise, w => w.Answer)));
            }
        }

        results = await copies.RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        copies.Dispose();
        return ValueTask.CompletedTask;
    }

    internal NotebookResult AsItStands(string name) => results[name];

    internal NotebookResult WithSolutions(string name) => results[Solved(name)];

    internal NotebookResult WithWrongAnswer(string name, WrongAnswer wrong) =>
        results[Wrong(name, Rounds(name).Single(round => round.Contains(wrong)).Key)];

    private static string Solved(string name) => name + "-solved";

    private static string Wrong(string name, int round) => $"{name}-wrong-{round}";

    /// <summary>The wrong answers of a notebook, the first of each exercise in round 0, the second in round 1, and so on.</summary>
    private static IEnumerable<IGrouping<int, WrongAnswer>> Rounds(string name) =>
        from exercise in WrongAnswer.Of(name).GroupBy(w => w.Exercise)
        from numbered in exercise.Select((wrong, round) => (wrong, round))
        group numbered.wrong by numbered.round;
}
