namespace Course.PlotlyStandIn.Tests.NotebookUse;

/// <summary>The file of members and arguments that are used although no recorded figure has them.</summary>
internal static class BeyondRecorded
{
    /// <summary>Each entry with its reason; comments start with <c>#</c>.</summary>
    public static Dictionary<string, string> Read() =>
        Parse(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "BeyondRecorded.txt")));

    public static Dictionary<string, string> Parse(IEnumerable<string> lines) => lines
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(
            parts => parts[0],
            parts => parts is [_, { Length: > 0 } reason] ? reason : throw new FormatException($"'{parts[0]}' has no reason."));
}
