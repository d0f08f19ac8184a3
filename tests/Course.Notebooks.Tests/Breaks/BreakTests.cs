namespace Course.Notebooks.Tests.Breaks;

public class BreakTests(TriedNotebooks notebooks)
{
    public static TheoryData<string> Notebooks => [.. CourseFolder.Names];

    public static TheoryData<string> Chapters => [.. CourseFolder.Names.Where(n => !n.StartsWith("00-", StringComparison.Ordinal))];

    public static TheoryData<string, BreakEdit> Edits =>
        [.. CourseFolder.Names.SelectMany(name => BreakEdit.Of(name).Select(edit => (name, edit)))];

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_broken_notebook_fails_at_the_right_cell(string name, BreakEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        (NotebookResult result, TriedNotebook tried) = notebooks.Of(name);
        IReadOnlyList<int> trial = tried.TrialOf(edit);
        Assert.All(trial.SkipLast(1), cell => Assert.False(result.Failures.ContainsKey(cell), $"Cell {cell + 1} of the trial failed too early: {result.Failures.GetValueOrDefault(cell)}"));
        Assert.True(result.Failures.TryGetValue(trial[^1], out string? message), $"Cell {trial[^1] + 1} of the trial should have failed.");
        Assert.Contains(edit.Says, message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Nothing_fails_where_nothing_is_broken(string name)
    {
        (NotebookResult result, TriedNotebook tried) = notebooks.Of(name);
        Assert.Equal(BreakEdit.Of(name).Count > 0 ? "CellFailed" : "Success", result.Outcome);
        Assert.All(result.Failures, failure => Assert.True(tried.Trials.Contains(failure.Key), $"Cell {failure.Key + 1}, which no edit changes, failed: {failure.Value}"));
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Every_notebook_has_edits_that_break_it(string name) =>
        Assert.True(BreakEdit.Of(name).Count >= 4, $"{name} has {BreakEdit.Of(name).Count} edits.");
}
