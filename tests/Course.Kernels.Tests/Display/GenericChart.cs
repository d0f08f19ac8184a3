using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace Plotly.NET;

/// <summary>Stands for Plotly.NET's charts, which are known by their name: it is written by Newtonsoft.Json, and its parts count how often they are compared.</summary>
public sealed class GenericChart(object data)
{
    [SuppressMessage("Style", "IDE1006:Naming Styles", Justification = "Plotly.NET's name.")]
    public static string toFigureJson(GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        return JsonConvert.SerializeObject(gChart.Data, new JsonSerializerSettings { ReferenceLoopHandling = ReferenceLoopHandling.Serialize });
    }

    public object Data { get; } = data;
}

/// <summary>A part of a chart.</summary>
public sealed class Part(string? name, params Part[] within) : IEquatable<Part>
{
    public static int Comparisons { get; private set; }

    public string? Name { get; } = name;

    public IReadOnlyList<Part> Within { get; } = within;

    [JsonIgnore]
    public bool FailsWhenWritten { get; init; }

    public string Written => FailsWhenWritten ? throw new InvalidOperationException("This part cannot be written.") : "yes";

    public bool Equals(Part? other)
    {
        Comparisons++;
        return other is not null && Name == other.Name && Within.SequenceEqual(other.Within);
    }

    public override bool Equals(object? obj) => Equals(obj as Part);

    public override int GetHashCode() => HashCode.Combine(Name, Within.Count);
}
