namespace Course.Runner.Execution;

/// <summary>A notebook to run.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="DisplayPath">The path to show: relative to the current directory where it lies below it.</param>
/// <param name="ExecutedPath">The full path for the executed <c>.ipynb</c>, or null when none is wanted.</param>
public sealed record NotebookFile(string FullPath, string DisplayPath, string? ExecutedPath)
{
    /// <summary>Full path of the folder that the notebook runs in as if it lay there; null for the one it lies in.</summary>
    public string? RunsIn { get; init; }

    /// <summary>The folder that its relative paths start from.</summary>
    internal string Folder => RunsIn ?? Path.GetDirectoryName(FullPath)!;

    /// <summary>The full path that the notebook has for its code.</summary>
    internal string PathInFolder => Path.Combine(Folder, Path.GetFileName(FullPath));
}
