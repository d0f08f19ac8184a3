using System.Diagnostics;

namespace Course.Cli.Tests;

/// <summary>Signals, on Linux and macOS.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly CourseSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_all_workers_and_says_what_was_not_run(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process process = await StartAndWaitForFirstCellAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        await SendAsync(signal, process.Id);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        string text = await output;
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("1 interrupted, 1 not run", text, StringComparison.Ordinal);
        Assert.Contains("NOT RUN b.dib", text, StringComparison.Ordinal);
        await sandbox.AssertNothingLeftAsync();
    }

    [Fact]
    public async Task When_the_command_line_is_killed_its_workers_end_with_all_they_started()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using Process process = await StartAndWaitForFirstCellAsync();
        Assert.Contains(sandbox.Processes(), p => p.Contains("worker", StringComparison.Ordinal));
        Assert.Contains(sandbox.Processes(), p => p.Contains("sleep 989", StringComparison.Ordinal));
        await SendAsync("KILL", process.Id);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        for (int attempt = 0; attempt < 200 && sandbox.Processes().Count > 0; attempt++)
        {
            await Task.Delay(100);
        }

        Assert.Empty(sandbox.Processes());
    }

    private async Task<Process> StartAndWaitForFirstCellAsync()
    {
        sandbox.Dib(
            "a.dib",
            "System.Diagnostics.Process.Start(\"sleep\", \"989\");\nSystem.IO.File.WriteAllText(\"started\", \"\");\nwhile (true) { }",
            "2");
        sandbox.Dib("b.dib", "3");
        Process process = sandbox.Start("run", ".", "--jobs", "1");
        for (int attempt = 0; attempt < 1200 && !File.Exists(sandbox.PathOf("started")); attempt++)
        {
            await Task.Delay(50);
        }

        Assert.True(File.Exists(sandbox.PathOf("started")));
        return process;
    }

    private static async Task SendAsync(string signal, int process)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{process}"]);
        await kill.WaitForExitAsync();
    }
}
