namespace Course.Kernels.Export;

/// <summary>Where a piece of the program comes from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Cell">The 1-based number of its cell.</param>
/// <param name="Line">The 1-based line of the file.</param>
internal readonly record struct Origin(string Path, int Cell, int Line)
{
    /// <summary>The refusal of something at this place.</summary>
    public FileAppExportException Refuse(string construct, string problem) => new(Path, Cell, Line, construct, problem);
}

/// <summary>A part of the notebook in the order of the program.</summary>
/// <param name="Origin">The place of its first line.</param>
/// <param name="Text">Its text with LF line ends.</param>
internal abstract record ProgramUnit(Origin Origin, string Text);

/// <summary>Prose, which becomes a comment.</summary>
internal sealed record ProseUnit(Origin Origin, string Text) : ProgramUnit(Origin, Text);

/// <summary>C# that the notebook compiles as one submission.</summary>
internal sealed record CodeUnit(Origin Origin, string Text) : ProgramUnit(Origin, Text);
