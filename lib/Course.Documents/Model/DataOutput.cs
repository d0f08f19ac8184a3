using System.Text.Json.Nodes;

namespace Course.Documents;

/// <summary>A value shown by a cell, in one or more mime types.</summary>
/// <param name="Data">
/// The value by mime type, in the order of the file. Text is one <see cref="JsonValue"/> holding the whole string;
/// <c>application/json</c> and <c>…+json</c> are any JSON.
/// </param>
/// <param name="Metadata">The output's metadata; empty when there is none.</param>
/// <param name="IsExecuteResult">True for the cell's trailing value (<c>execute_result</c>), false for <c>display_data</c>.</param>
/// <param name="ExecutionCount">The count of an <c>execute_result</c>.</param>
/// <param name="DisplayId">The id under which the display can be updated (<c>transient.display_id</c>), if any.</param>
public sealed record DataOutput(
    IReadOnlyDictionary<string, JsonNode?> Data,
    JsonObject Metadata,
    bool IsExecuteResult,
    int? ExecutionCount,
    string? DisplayId) : CellOutput;
