using System.Text.Json.Nodes;

namespace Course.PlotlyStandIn.Tests;

/// <summary>A figure recorded from the real packages: the expression and what it gave.</summary>
internal sealed record RecordedFigure(string Name, string Expression, JsonNode Figure)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Figures");

    public static string Data => File.ReadAllText(Path.Combine(Folder, "_data.cs.txt"));

    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static RecordedFigure Read(string name) => new(
        name,
        File.ReadAllText(Path.Combine(Folder, name + ".cs.txt")),
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!);

    /// <summary>The part of a figure in text form, so that order and the form of numbers count.</summary>
    public static string Part(JsonNode figure, string name, bool withTemplate = false)
    {
        JsonNode part = figure[name]!.DeepClone();
        if (!withTemplate && part is JsonObject layout)
        {
            layout.Remove("template");
        }

        return part.ToJsonString();
    }
}
