using System.CommandLine;
using Course.Cli.Serving;
using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary><c>course serve</c>.</summary>
internal static class ServeCommand
{
    private const int StandardPort = 8321;

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "A folder with notebooks, such as copies of your own; default: the course's.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var port = new Option<int>("--port")
        {
            HelpName = "PORT",
            Description = "The port on this machine; 0 for any that is free.",
            DefaultValueFactory = _ => StandardPort,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue)
            {
                result.AddError($"--port takes a whole number from 0 to {ushort.MaxValue}.");
            }
        });
        var command = new Command("serve", "Show the book on this machine, and run and show again what you save.") { folder, port };
        var shared = new RunArguments();
        shared.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            CourseRoot course = CourseRoot.Find();
            RunOptions options = shared.Read(parsed, course.OutputFolder);
            var served = ServedFolder.Of(parsed.GetValue(folder), course);
            using var interruption = new Interruption();
            await LiveSession.RunAsync(served, options, parsed.GetValue(port), Console.Out, interruption.Token).ConfigureAwait(false);
            return (int)RunExitCode.Success;
        });
        return command;
    }
}
