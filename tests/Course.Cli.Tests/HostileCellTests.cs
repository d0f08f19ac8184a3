using System.Text.Json;

namespace Course.Cli.Tests;

/// <summary>Cells that try to bring the run down. All are run at once, beside well-behaved notebooks; each test looks at its own.</summary>
public sealed class HostileCellTests(HostileCellTests.Run run) : IClassFixture<HostileCellTests.Run>
{
    [Theory]
    [InlineData("endless", "TimedOut", "Timeout", 3, "--timeout")]
    [InlineData("deadlock", "TimedOut", "Timeout", 3, "--timeout")]
    [InlineData("flood", "Failed", "OutputLimit", 3, "--output-limit")]
    [InlineData("exit", "Crashed", "ProcessEnded", 3, "exit code 0")]
    [InlineData("failfast", "Crashed", "FailFast", 3, "the last words")]
    [InlineData("overflow", "Crashed", "StackOverflow", 3, "calls itself")]
    [InlineData("memory", "Failed", "OutOfMemory", 3, "the limit of 600 MB")]
    [InlineData("native", "Failed", "OutOfMemory", 3, "--memory")]
    [InlineData("background", "Crashed", "InvalidOperationException", 4, "thrown in the background")]
    [InlineData("readline", "Failed", "System.InvalidOperationException", 4, "nobody can type")]
    [InlineData("kill", "Crashed", "ProcessEnded", 3, "signal 9")]
    [InlineData("close", "Failed", "System.InvalidOperationException", 3, "Console.Out")]
    [InlineData("descriptor", "Failed", "StrayOutput", 3, "17 bytes to the process's standard output")]
    public void A_hostile_cell_is_reported_with_its_line(string name, string status, string error, int line, string part)
    {
        JsonElement cell = run.Of(name).Cell($"{name}.dib", 1);
        Assert.Equal(status, cell.GetProperty("status").GetString());
        Assert.Equal(error, cell.GetProperty("error").GetString());
        Assert.Equal(line, cell.GetProperty("errorLine").GetInt32());
        string message = cell.GetProperty("message").GetString()!;
        Assert.Contains($"{name}.dib({line}): cell 1: ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.Equal($"{status} NotRun", run.Of(name).Statuses($"{name}.dib"));
    }

    [Theory]
    [InlineData("process", "ProcessLeftRunning", "sleep 987")]
    [InlineData("thread", "ThreadLeftRunning", "IsBackground")]
    public void What_outlives_the_notebook_fails_the_cell_that_started_it(string name, string error, string part)
    {
        // Which cell it was is known from /proc; elsewhere the last one is named.
        int cell = OperatingSystem.IsLinux() ? 2 : 3;
        JsonElement report = run.Rest.Cell($"{name}.dib", cell);
        Assert.Equal(error, report.GetProperty("error").GetString());
        Assert.Contains(part, report.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(cell == 2 ? "Passed Failed Passed" : "Passed Passed Failed", run.Rest.Statuses($"{name}.dib"));
    }

    [Fact]
    public void A_process_that_left_the_group_is_found_too()
    {
        if (OperatingSystem.IsLinux())
        {
            JsonElement report = run.Rest.Cell("daemon.dib", 1);
            Assert.Equal("ProcessLeftRunning", report.GetProperty("error").GetString());
        }
    }

    [Fact]
    public void What_was_written_past_the_console_is_shown() =>
        Assert.Contains("past the console", run.Rest.Cell("descriptor.dib", 1).GetProperty("output").GetString(), StringComparison.Ordinal);

    [Fact]
    public void What_a_cell_showed_before_its_process_ended_is_kept() =>
        Assert.Contains("before the end", run.Rest.Cell("exit.dib", 1).GetProperty("output").GetString(), StringComparison.Ordinal);

    [Fact]
    public void The_trace_of_a_stack_overflow_is_kept() => Assert.Contains(
        run.Rest.Cell("overflow.dib", 1).GetProperty("traceback").EnumerateArray(),
        l => l.GetString()!.Contains("Deeper", StringComparison.Ordinal));

    [Fact]
    public void The_other_notebooks_are_unharmed()
    {
        Assert.Equal("Passed Passed", run.Rest.Statuses("a-good.dib"));
        Assert.Equal("Passed Passed", run.Rest.Statuses("z-good.dib"));
        Assert.True(File.Exists(Path.Combine(run.OutputFolder, "z-good.ipynb")));
    }

    [Fact]
    public void The_exit_code_is_that_of_the_worst()
    {
        Assert.Equal(2, run.Endless.ExitCode);
        Assert.Equal(2, run.Rest.ExitCode);
    }

    [Fact]
    public void Neither_a_process_nor_a_temporary_folder_is_left()
    {
        Assert.Empty(run.ProcessesLeft);
        Assert.Empty(run.TempEntriesLeft);
    }

    [Fact]
    public void Every_executed_notebook_is_valid_nbformat()
    {
        string[] files = Directory.GetFiles(run.OutputFolder, "*.ipynb");
        Assert.True(files.Length >= 15);
        Assert.All(files, f => Course.Documents.Tests.NbFormat.Check(File.ReadAllBytes(f)));
    }

    /// <summary>The two runs: short time-outs for what does not end, long ones for the rest.</summary>
    public sealed class Run : IAsyncLifetime
    {
        private readonly CourseSandbox sandbox = new();

        internal CourseResult Endless { get; private set; } = null!;

        internal CourseResult Rest { get; private set; } = null!;

        internal IReadOnlyList<string> ProcessesLeft { get; private set; } = [];

        internal IReadOnlyList<string> TempEntriesLeft { get; private set; } = [];

        internal string OutputFolder => Path.Combine(sandbox.Root, "out");

        internal CourseResult Of(string name) => name is "endless" or "deadlock" ? Endless : Rest;

        public async ValueTask InitializeAsync()
        {
            const string next = "\"never reached\"";
            sandbox.Dib("endless/endless.dib", "while (true) { }", next);
            sandbox.Dib("endless/deadlock.dib", "new TaskCompletionSource<int>().Task.Result", next);
            sandbox.Dib("rest/a-good.dib", "var x = 1;", "x + 1");
            sandbox.Dib("rest/z-good.dib", "Console.WriteLine(\"good\");", "2");
            sandbox.Dib("rest/flood.dib", "while (true) Console.WriteLine(\"again and again\");", next);
            sandbox.Dib("rest/exit.dib", "Console.WriteLine(\"before the end\"); Environment.Exit(0);", next);
            sandbox.Dib("rest/failfast.dib", "Environment.FailFast(\"the last words\");", next);
            sandbox.Dib("rest/overflow.dib", "int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)", next);
            sandbox.Dib("rest/memory.dib", "var all = Enumerable.Range(0, 40).Select(_ => new byte[1 << 30]).ToList();", next);
            sandbox.Dib(
                "rest/native.dib",
                "for (int i = 0; i < 4000; i++) System.Runtime.InteropServices.Marshal.AllocHGlobal(10 << 20);",
                next);
            sandbox.Dib(
                "rest/background.dib",
                "var thread = new System.Threading.Thread(() =>\n    throw new InvalidOperationException(\"thrown in the background\"));\nthread.Start();\nthread.Join();",
                next);
            sandbox.Dib("rest/readline.dib", "// asks\nvar name = Console.ReadLine();", next);
            sandbox.Dib("rest/kill.dib", "System.Diagnostics.Process.GetCurrentProcess().Kill(); System.Threading.Thread.Sleep(-1);", next);
            sandbox.Dib("rest/close.dib", "Console.Out.Close();", next);
            sandbox.Dib(
                "rest/descriptor.dib",
                "using (var own = new System.IO.FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr)1, false), System.IO.FileAccess.Write)) own.Write(Encoding.UTF8.GetBytes(\"past the console\\n\"));",
                next);
            sandbox.Dib("rest/process.dib", "1", "System.Diagnostics.Process.Start(\"sleep\", \"987\"); 2", "3");
            sandbox.Dib("rest/daemon.dib", "System.Diagnostics.Process.Start(\"setsid\", [\"-f\", \"sleep\", \"988\"]).WaitForExit();");
            sandbox.Dib("rest/thread.dib", "1", "new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start(); 2", "3");
            Endless = await sandbox.RunAsync("run", "endless", "--timeout", "2", "--out", OutputFolder);
            Rest = await sandbox.RunAsync("run", "rest", "--timeout", "120", "--memory", "600", "--output-limit", "2", "--out", OutputFolder);
            ProcessesLeft = sandbox.Processes();
            TempEntriesLeft = Directory.GetFileSystemEntries(sandbox.TempFolder);
        }

        public ValueTask DisposeAsync()
        {
            sandbox.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
