using System.Text.Json.Nodes;

namespace Course.Documents;

/// <summary>One cell of a notebook.</summary>
public sealed record NotebookCell
{
    /// <summary>
    /// The canonical name of the kernel (<c>csharp</c>, <c>markdown</c>, <c>html</c>, <c>javascript</c>, …), <c>raw</c> for a raw
    /// cell of a <c>.ipynb</c>, or the name as the document writes it where it is not known.
    /// </summary>
    public required string Kernel { get; init; }

    /// <summary>The text with LF line ends; in <c>.dib</c> without empty lines at its edges.</summary>
    public required string Source { get; init; }

    /// <summary>The 1-based line of the file that holds the first source line; 0 for a cell made in memory.</summary>
    public int FirstLine { get; init; }

    /// <summary>The cell id of nbformat 4.5, if any.</summary>
    public string? Id { get; init; }

    /// <summary>The cell's metadata as the file holds it, if any.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>The cell's tags (<c>metadata.tags</c>); they win over those in <see cref="Metadata"/> when written.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The stored outputs of a code cell.</summary>
    public IReadOnlyList<CellOutput> Outputs { get; init; } = [];

    /// <summary>The stored execution count of a code cell.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>The files attached to a markdown or raw cell, by name and mime type.</summary>
    public JsonObject? Attachments { get; init; }

    /// <summary>Whether the cell is prose.</summary>
    public bool IsMarkdown => Kernel == KernelNames.Markdown;
}
