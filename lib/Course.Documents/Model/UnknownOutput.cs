using System.Text.Json.Nodes;

namespace Course.Documents;

/// <summary>An output of a type this library does not know; it is kept as it is.</summary>
/// <param name="Json">The output as the file holds it.</param>
public sealed record UnknownOutput(JsonObject Json) : CellOutput;
