using System.Text.Json.Nodes;

namespace Course.Documents;

/// <summary>A notebook: its cells in order and what the file says about the whole.</summary>
public sealed class NotebookDocument
{
    /// <summary>Makes a document in memory.</summary>
    /// <param name="format">The format whose conventions <paramref name="metadata"/> follows.</param>
    /// <param name="cells">The cells in order.</param>
    /// <param name="path">The file the document came from, as the caller wrote it.</param>
    /// <param name="defaultKernel">The kernel of a cell that names none.</param>
    /// <param name="kernels">The kernels the document declares.</param>
    /// <param name="metadata">The JSON after <c>#!meta</c>, or the <c>metadata</c> of a <c>.ipynb</c>.</param>
    public NotebookDocument(
        NotebookFormat format,
        IReadOnlyList<NotebookCell> cells,
        string? path = null,
        string defaultKernel = KernelNames.CSharp,
        IReadOnlyList<KernelDeclaration>? kernels = null,
        JsonObject? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentException.ThrowIfNullOrEmpty(defaultKernel);
        Format = format;
        Cells = [.. cells];
        Path = path;
        DefaultKernel = defaultKernel;
        Kernels = kernels is null ? [] : [.. kernels];
        Metadata = metadata;
    }

    /// <summary>The format the document was read from.</summary>
    public NotebookFormat Format { get; }

    /// <summary>The file the document came from, as the caller wrote it; null for one made in memory.</summary>
    public string? Path { get; }

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The kernel of a cell that names none.</summary>
    public string DefaultKernel { get; }

    /// <summary>The kernels the document declares; the built-in ones need no declaration.</summary>
    public IReadOnlyList<KernelDeclaration> Kernels { get; }

    /// <summary>The JSON after <c>#!meta</c> in a <c>.dib</c>, or the <c>metadata</c> of a <c>.ipynb</c>.</summary>
    public JsonObject? Metadata { get; }

    /// <summary>The bytes the document was read from; what nothing changed is written back from them.</summary>
    internal ReadOnlyMemory<byte>? Original { get; init; }

    /// <summary>The same document with other cells, for instance with the outputs of a run.</summary>
    /// <param name="cells">The cells in order.</param>
    public NotebookDocument WithCells(IReadOnlyList<NotebookCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return new(Format, cells, Path, DefaultKernel, Kernels, Metadata)
        {
            Original = Cells.SequenceEqual(cells) ? Original : null,
        };
    }
}
