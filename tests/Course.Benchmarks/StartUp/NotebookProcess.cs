using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Course.Benchmarks.StartUp;

/// <summary>Notebooks as files, and programs that run them.</summary>
internal static class NotebookProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Writes a notebook of code cells.</summary>
    /// <param name="path">Its full path, with the extension .ipynb.</param>
    /// <param name="kernel">The kernel that runs it.</param>
    /// <param name="language">The language of its cells.</param>
    /// <param name="cells">Its cells.</param>
    internal static void Write(string path, string kernel, string language, IEnumerable<string> cells) => File.WriteAllText(path, new JsonObject
    {
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
        ["metadata"] = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = kernel, ["display_name"] = kernel, ["language"] = language } },
        ["cells"] = new JsonArray([.. cells.Select((source, i) => new JsonObject
        {
            ["cell_type"] = "code",
            ["id"] = $"cell-{i}",
            ["metadata"] = new JsonObject(),
            ["outputs"] = new JsonArray(),
            ["execution_count"] = null,
            ["source"] = source,
        })]),
    }.ToJsonString());

    /// <summary>The text that the cells of an executed notebook have printed.</summary>
    internal static string Printed(string path) => string.Concat(
        from cell in JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray()
        from output in cell!["outputs"]!.AsArray()
        where (string?)output!["output_type"] == "stream"
        select output["text"] is JsonArray lines ? string.Concat(lines.Select(l => (string?)l)) : (string?)output["text"]);

    /// <summary>Runs a program to its end; returns the elapsed seconds and what it printed, or null when it cannot be started.</summary>
    /// <exception cref="InvalidOperationException">It failed or did not end.</exception>
    internal static (double Seconds, string Output)? Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            long begun = Stopwatch.GetTimestamp();
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
            bool ended = process.WaitForExit(Patience);
            double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            if (!ended)
            {
                process.Kill(entireProcessTree: true);
            }

            return ended && process.ExitCode == 0
                ? (seconds, output.GetAwaiter().GetResult())
                : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' in {folder} {(ended ? "failed" : $"did not end within {Patience.TotalMinutes:0} minutes")}:\n{output.GetAwaiter().GetResult()}{errors.GetAwaiter().GetResult()}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
