using Course.Runner.Execution;
using Course.Runner.Packages;

namespace Course.Cli.Commands;

/// <summary>What a run does last: has the packages that its notebooks loaded compiled ahead of time, unless an earlier run did.</summary>
internal static class ImagesForLater
{
    /// <summary>Compiles them and says so; Ctrl-C ends that and harms nothing.</summary>
    public static async Task MakeAsync(RunOptions options)
    {
        if (options.Images is not { Wanted: [_, ..] wanted } images)
        {
            return;
        }

        string names = string.Join(", ", wanted.Select(Path.GetFileNameWithoutExtension));
        await Console.Out.WriteLineAsync($"Compiling packages ahead of time, once, so that later runs are faster: {names}.").ConfigureAwait(false);
        using var interruption = new Interruption();
        try
        {
            await images.CompileAsync(interruption.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What was not reached is compiled after another run.
        }
    }
}
