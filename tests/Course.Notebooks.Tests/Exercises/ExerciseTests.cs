using System.Net;
using Course.Documents;

namespace Course.Notebooks.Tests.Exercises;

public class ExerciseTests(AnsweredNotebooks answered) : IClassFixture<AnsweredNotebooks>
{
    public static TheoryData<string> Notebooks => [.. CourseFolder.Names];

    public static TheoryData<string, WrongAnswer> WrongAnswers =>
        [.. CourseFolder.Names.SelectMany(name => WrongAnswer.Of(name).Select(wrong => (name, wrong)))];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Without_answers_the_run_succeeds_and_every_check_says_not_yet(string name) =>
        AssertVerdicts(answered.AsItStands(name), Document(name), e => e.Cell, "not-yet");

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_folded_solution_passes_its_check(string name) =>
        AssertVerdicts(answered.WithAnswers(name), Document(name), e => answered.PlaceOfSolution(name, e.Id), "right");

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public void A_wrong_answer_is_told_so(string name, WrongAnswer wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        string html = VerdictOn(answered.WithAnswers(name), wrong.Exercise, answered.PlaceOf(name, wrong));
        Assert.Contains($"data-verdict=\"{wrong.Verdict}\"", html, StringComparison.Ordinal);
        Assert.Contains(wrong.Says, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_exercise_has_a_wrong_answer_that_is_tried(string name) =>
        Assert.Equal(
            NotebookExercise.Of(Document(name)).Select(e => e.Id).Order(StringComparer.Ordinal),
            WrongAnswer.Of(name).Select(w => w.Exercise).Distinct().Order(StringComparer.Ordinal));

    private static NotebookDocument Document(string name) => NotebookReader.Read(Path.Combine(CourseFolder.Notebooks, name + ".dib"));

    private static void AssertVerdicts(NotebookResult result, NotebookDocument document, Func<NotebookExercise, int> place, string verdict)
    {
        Assert.True(result.Outcome == "Success", result.InWords);
        Assert.All(NotebookExercise.Of(document), e => Assert.Contains($"data-verdict=\"{verdict}\"", VerdictOn(result, e.Id, place(e)), StringComparison.Ordinal));
    }

    private static string VerdictOn(NotebookResult result, string exercise, int cell)
    {
        string html = result.Html(cell);
        Assert.True(html.Contains($"data-exercise=\"{exercise}\"", StringComparison.Ordinal), $"{exercise} has no verdict; {result.InWords}");
        return html;
    }
}
