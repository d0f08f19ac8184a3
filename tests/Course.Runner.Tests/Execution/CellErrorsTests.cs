using Course.Kernels.Execution;
using Course.Runner.Execution;

namespace Course.Runner.Tests.Execution;

public class CellErrorsTests
{
    [Theory]
    [InlineData(134, "Stack overflow.\nRepeated 3 times:\n at F()", "StackOverflow", "calls itself")]
    [InlineData(134, "Process terminated. oh no\n   at X", "FailFast", "oh no")]
    [InlineData(134, "Process terminated.\noh no\n   at X", "FailFast", "oh no")]
    [InlineData(134, "Out of memory.", "OutOfMemory", "the limit of 512 MB")]
    [InlineData(137, "", "ProcessEnded", "signal 9")]
    [InlineData(139, "", "ProcessEnded", "access fault")]
    [InlineData(134, "", "ProcessEnded", "signal 6")]
    [InlineData(0, "", "ProcessEnded", "exit code 0")]
    public void A_crash_is_told_by_its_exit_code_and_its_last_words(int exitCode, string errorText, string name, string part)
    {
        CellError error = CellErrors.Crashed(3, exitCode, errorText, null, 512);
        Assert.Equal(name, error.Name);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_reached_us_is_the_reason()
    {
        var unhandled = new CellError("InvalidOperationException", "bg", 8, ["at line 8"]);
        CellError error = CellErrors.Crashed(1, 134, "Unhandled exception. …", unhandled, 512);
        Assert.Equal(("InvalidOperationException", 8), (error.Name, error.Line));
        Assert.Contains("bg", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_trace_keeps_its_first_and_last_lines()
    {
        string trace = string.Join('\n', Enumerable.Range(1, 1000).Select(i => $"line {i}"));
        IReadOnlyList<string> kept = CellErrors.Crashed(1, 134, "Stack overflow.\n" + trace, null, 512).Traceback;
        Assert.Equal(17, kept.Count);
        Assert.Equal(("Stack overflow.", "line 1000"), (kept[0], kept[^1]));
    }
}
