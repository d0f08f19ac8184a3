using System.Text.Json.Nodes;

namespace Course.Book.Pictures;

/// <summary>A trace of a chart in the plane, with its axes.</summary>
/// <param name="Node">What the figure says of it.</param>
/// <param name="Type">Its type.</param>
/// <param name="X">Its x-axis.</param>
/// <param name="Y">Its y-axis.</param>
/// <param name="Colour">Its colour.</param>
internal sealed record PlaneTrace(JsonNode Node, string Type, PlaneAxis X, PlaneAxis Y, string Colour)
{
    /// <summary>Its horizontal places in the axis's own units; counted where the figure gives none.</summary>
    public double[] Xs => TraceData.Of(Node, "x") is JsonArray xs ? [.. xs.Select(X.At)] : [.. Enumerable.Range(0, TraceData.List(TraceData.Of(Node, "y")).Count).Select(i => X.At((double)i))];

    /// <summary>Its vertical places in the axis's own units.</summary>
    public double[] Ys => TraceData.Of(Node, "y") is JsonArray ys ? [.. ys.Select(Y.At)] : [.. Enumerable.Range(0, Xs.Length).Select(i => Y.At((double)i))];

    /// <summary>A member of what the figure says of it.</summary>
    public JsonNode? this[string name] => TraceData.Of(Node, name);
}
