using System.CommandLine;
using Course.Runner.Execution;
using Course.Runner.Reports;

namespace Course.Cli.Commands;

/// <summary><c>course run</c>.</summary>
internal static class RunCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var notebooks = new Argument<string[]>("notebooks")
        {
            Description = "Notebooks (.dib, .ipynb), or folders that hold some; files beginning with _ in a folder are imports and are not run.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> output = Text("--out", "DIR", "Write the executed notebooks (.ipynb) into this folder; default: .course/executed of the course around, if there is one.");
        Option<string?> junit = Text("--junit", "FILE", "Write a JUnit report.");
        Option<string?> trx = Text("--trx", "FILE", "Write a TRX report.");
        Option<string?> json = Text("--json", "FILE", "Write a JSON report.");
        var command = new Command("run", "Run notebooks, each in a process of its own.") { notebooks, output, junit, trx, json };
        var shared = new RunArguments();
        shared.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            RunOptions options = shared.Read(parsed);
            string? folder = parsed.GetValue(output) ?? CourseRoot.OfCurrentDirectory()?.ExecutedFolder;
            IReadOnlyList<NotebookFile> files = NotebookSelection.Select(parsed.GetValue(notebooks) ?? [], folder);
            RunReport report = await ObservedRun.RunAsync(files, options).ConfigureAwait(false);
            Write(parsed.GetValue(junit), () => JUnitReport.Render(report));
            Write(parsed.GetValue(trx), () => TrxReport.Render(report, TimeProvider.System.GetLocalNow()));
            Write(parsed.GetValue(json), () => JsonReport.Render(report));
            if (report.ExitCode != RunExitCode.Interrupted)
            {
                await ImagesForLater.MakeAsync(options).ConfigureAwait(false);
            }

            return (int)report.ExitCode;
        });
        return command;
    }

    private static Option<string?> Text(string name, string unit, string description) =>
        new(name) { HelpName = unit, Description = description };

    private static void Write(string? path, Func<string> render)
    {
        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, render());
        }
    }
}
