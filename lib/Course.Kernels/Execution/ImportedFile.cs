using Course.Documents;

namespace Course.Kernels.Execution;

/// <summary>A file that <c>#!import</c> names: a notebook, or C# that is one cell.</summary>
internal static class ImportedFile
{
    /// <summary>Its cells; null for a file of another kind.</summary>
    /// <param name="path">Its full path.</param>
    public static IReadOnlyList<NotebookCell>? TryRead(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".dib" or ".ipynb" => NotebookReader.Read(path).Cells,
        ".cs" or ".csx" => [new NotebookCell { Kernel = KernelNames.CSharp, Source = File.ReadAllText(path).ReplaceLineEndings("\n"), FirstLine = 1 }],
        _ => null,
    };
}
