using Course.Documents;

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
        ArgumentNullException.ThrowIfNull(edit);
        NotebookDocument document = NotebookReader.Read(Path.Combine(CourseFolder.Notebooks, name + ".dib"));
        NotebookResult result = broken.After(name, edit);
        Assert.Equal("CellFailed", result.Outcome);
        Assert.True(edit.FailingCell(document) == result.FailedCell, $"Cell {edit.FailingCell(document)} should have failed; cell {result.FailedCell} did: {result.Message}");
        Assert.Contains(edit.Says, result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_notebook_has_edits_that_break_it(string name) =>
        Assert.True(BreakEdit.Of(name).Count >= 4, $"{name} has {BreakEdit.Of(name).Count} edits.");
}
