namespace Course.Notebooks.Tests.Breaks;

public class BreakTests(BrokenNotebooks broken) : IClassFixture<BrokenNotebooks>
{
    public static TheoryData<string> Notebooks => [.. CourseFolder.Names.Where(n => !n.StartsWith("00-", StringComparison.Ordinal))];

    public static TheoryData<string, BreakEdit> Edits =>
        [.. CourseFolder.Names.SelectMany(name => BreakEdit.Of(name).Select(edit => (name, edit)))];

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_broken_notebook_fails_at_the_right_cell(string name, BreakEdit edit)
    {
        int[] trial = broken.Trials(name)[BreakEdit.Of(name).ToList().IndexOf(edit)];
        IReadOnlyDictionary<int, string> failures = broken.Result(name).Failures;
        Assert.All(trial[..^1], cell => Assert.False(failures.ContainsKey(cell), $"Cell {cell} of the trial failed too early: {failures.GetValueOrDefault(cell)}"));
        Assert.True(failures.TryGetValue(trial[^1], out string? message), $"Cell {trial[^1]} of the trial should have failed.");
        Assert.Contains(edit.Says, message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Nothing_fails_where_nothing_is_broken(string name)
    {
        NotebookResult result = broken.Result(name);
        HashSet<int> tried = [.. broken.Trials(name).SelectMany(t => t)];
        Assert.Equal("CellFailed", result.Outcome);
        Assert.All(result.Failures, failure => Assert.True(tried.Contains(failure.Key), $"Cell {failure.Key}, which no edit changes, failed: {failure.Value}"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_notebook_has_edits_that_break_it(string name) =>
        Assert.True(BreakEdit.Of(name).Count >= 4, $"{name} has {BreakEdit.Of(name).Count} edits.");
}
