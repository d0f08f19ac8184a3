using Course.Documents;
using Course.Kernels.Execution;
using Course.Runner.Execution;

namespace Course.Runner.Tests.Execution;

public class CellRulesTests
{
    private static readonly CellError Error = new("SomeException", "x", null, []);

    [Theory]
    [InlineData("csharp", true)]
    [InlineData("html", true)]
    [InlineData("unknown", true)]
    [InlineData("markdown", false)]
    [InlineData("raw", false)]
    public void Prose_does_not_run(string kernel, bool runs) => Assert.Equal(runs, CellRules.IsCode(Cell(kernel)));

    [Fact]
    public void A_failure_that_is_announced_is_none()
    {
        var failed = new CellEnd(CellStatus.Failed, Error, TimeSpan.Zero);
        Assert.Equal(CellStatus.Failed, CellRules.Judge(Cell("csharp"), failed).Status);
        Assert.Equal(CellStatus.RaisedAsExpected, CellRules.Judge(Cell("csharp", "raises-exception"), failed).Status);
    }

    [Fact]
    public void An_announced_failure_that_does_not_come_is_one()
    {
        CellEnd end = CellRules.Judge(Cell("csharp", "raises-exception"), new CellEnd(CellStatus.Passed, null, TimeSpan.Zero));
        Assert.Equal((CellStatus.Failed, "RaisesException"), (end.Status, end.Error?.Name));
    }

    [Theory]
    [InlineData(CellStatus.Crashed, "ProcessEnded")]
    [InlineData(CellStatus.TimedOut, "Timeout")]
    [InlineData(CellStatus.Failed, CellErrors.OutputLimitName)]
    [InlineData(CellStatus.Failed, CellErrors.StrayOutputName)]
    public void What_the_engine_did_not_raise_stays_a_failure(CellStatus status, string name)
    {
        var end = new CellEnd(status, Error with { Name = name }, TimeSpan.Zero);
        Assert.Equal(end, CellRules.Judge(Cell("csharp", "raises-exception"), end));
    }

    private static NotebookCell Cell(string kernel, params string[] tags) => new() { Kernel = kernel, Source = "", Tags = tags };
}
