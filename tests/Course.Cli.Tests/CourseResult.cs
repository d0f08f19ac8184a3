using System.Text.Json;

namespace Course.Cli.Tests;

/// <summary>What a run of the command line left: exit code, output, and the JSON report where one was asked for.</summary>
internal sealed record CourseResult(int ExitCode, string Output, string Errors, JsonElement? Report)
{
    /// <summary>The report on one notebook.</summary>
    public JsonElement Notebook(string file) => Report!.Value.GetProperty("notebooks").EnumerateArray()
        .Single(n => n.GetProperty("file").GetString()!.EndsWith(file, StringComparison.Ordinal));

    /// <summary>The report on one cell of a notebook.</summary>
    public JsonElement Cell(string file, int number) => Notebook(file).GetProperty("cells").EnumerateArray()
        .Single(c => c.GetProperty("cell").GetInt32() == number);

    /// <summary>The statuses of a notebook's cells in order.</summary>
    public string Statuses(string file) =>
        string.Join(' ', Notebook(file).GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("status").GetString()));
}
