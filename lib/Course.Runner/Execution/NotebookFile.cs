namespace Course.Runner.Execution;

/// <summary>A notebook to run.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="DisplayPath">The path to show: relative to the current directory where it lies below it.</param>
/// <param name="ExecutedPath">The full path for the executed <c>.ipynb</c>, or null when none is wanted.</param>
public sealed record NotebookFile(string FullPath, string DisplayPath, string? ExecutedPath);
