using System.Net;

namespace Course.Notebooks.Tests.Exercises;

public class ExerciseTests(TriedNotebooks notebooks)
{
    public static TheoryData<string> Notebooks => [.. CourseFolder.Names];

    public static TheoryData<string, WrongAnswer> WrongAnswers =>
        [.. CourseFolder.Names.SelectMany(name => WrongAnswer.Of(name).Select(wrong => (name, wrong)))];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Without_an_answer_every_check_says_not_yet(string name)
    {
        (NotebookResult result, TriedNotebook tried) = notebooks.Of(name);
        Assert.All(NotebookExercise.Of(CourseFolder.Read(name)), e => AssertVerdict("not-yet", result, e.Id, tried.PlaceOf(e.Id)));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_folded_solution_passes_its_check(string name)
    {
        (NotebookResult result, TriedNotebook tried) = notebooks.Of(name);
        Assert.All(NotebookExercise.Of(CourseFolder.Read(name)), e => AssertVerdict("right", result, e.Id, tried.PlaceOf(e.Id, e.Solution)));
    }

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public void A_wrong_answer_is_told_so(string name, WrongAnswer wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        (NotebookResult result, TriedNotebook tried) = notebooks.Of(name);
        string html = AssertVerdict(wrong.Verdict, result, wrong.Exercise, tried.PlaceOf(wrong.Exercise, wrong.Answer));
        Assert.Contains(wrong.Says, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_exercise_has_a_wrong_answer_that_is_tried(string name) =>
        Assert.Equal(
            NotebookExercise.Of(CourseFolder.Read(name)).Select(e => e.Id).Order(StringComparer.Ordinal),
            WrongAnswer.Of(name).Select(w => w.Exercise).Distinct().Order(StringComparer.Ordinal));

    private static string AssertVerdict(string verdict, NotebookResult result, string exercise, int cell)
    {
        string html = result.Html(cell);
        Assert.True(html.Contains($"data-exercise=\"{exercise}\"", StringComparison.Ordinal), $"{exercise} has no verdict; {result.InWords}");
        Assert.Contains($"data-verdict=\"{verdict}\"", html, StringComparison.Ordinal);
        return html;
    }
}
