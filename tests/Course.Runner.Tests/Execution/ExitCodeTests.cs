using Course.Runner.Execution;

namespace Course.Runner.Tests.Execution;

public class ExitCodeTests
{
    [Theory]
    [InlineData(CellStatus.Passed, 0)]
    [InlineData(CellStatus.RaisedAsExpected, 0)]
    [InlineData(CellStatus.Skipped, 0)]
    [InlineData(CellStatus.Failed, 1)]
    [InlineData(CellStatus.NotRun, 1)]
    [InlineData(CellStatus.TimedOut, 2)]
    [InlineData(CellStatus.Crashed, 2)]
    [InlineData(CellStatus.Interrupted, 130)]
    public void A_cell_decides_the_exit_code(CellStatus status, int expected)
    {
        NotebookReport notebook = Samples.Notebook(CellStatus.Passed, status, CellStatus.Passed);
        Assert.Equal(expected, (int)notebook.ExitCode);
        Assert.Equal(expected, (int)new RunReport([Samples.Notebook(), notebook], TimeSpan.Zero).ExitCode);
    }

    [Fact]
    public void The_worst_of_several_is_given()
    {
        NotebookReport failed = Samples.Notebook(CellStatus.Failed);
        NotebookReport crashed = Samples.Notebook(CellStatus.Crashed, CellStatus.Failed);
        Assert.Equal(RunExitCode.TimedOutOrCrashed, new RunReport([failed, crashed, failed], TimeSpan.Zero).ExitCode);
        Assert.Equal(RunExitCode.BadInput, new RunReport([failed, Samples.Unreadable(), crashed], TimeSpan.Zero).ExitCode);
        Assert.Equal(RunExitCode.Interrupted, new RunReport([Samples.Unreadable(), Samples.NotBegun()], TimeSpan.Zero).ExitCode);
    }

    [Fact]
    public void No_notebook_at_all_is_bad_input() =>
        Assert.Equal(RunExitCode.BadInput, new RunReport([], TimeSpan.Zero).ExitCode);
}
