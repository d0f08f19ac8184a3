namespace Course.Kernels.Export;

/// <summary>Lines of the program that come from consecutive lines of a notebook.</summary>
/// <param name="Origin">The place of the first line.</param>
/// <param name="Text">The text with LF line ends.</param>
internal sealed record ProgramPiece(Origin Origin, string Text)
{
    /// <summary>Whether the piece prints the value of the expression <see cref="Text"/>.</summary>
    public bool IsValue { get; init; }

    /// <summary>What follows a value on its line, for instance a comment.</summary>
    public string After { get; init; } = "";
}

/// <summary>The parts of the program, each in the order of the notebook.</summary>
internal sealed class ProgramParts
{
    /// <summary>The hoisted usings without their trivia, each once.</summary>
    public List<ProgramPiece> Usings { get; } = [];

    /// <summary>Statements, local functions and comments.</summary>
    public List<ProgramPiece> Statements { get; } = [];

    /// <summary>Extension methods, which need a static class.</summary>
    public List<ProgramPiece> Extensions { get; } = [];

    /// <summary>Types.</summary>
    public List<ProgramPiece> Types { get; } = [];

    /// <summary>Every identifier of the notebook, which the program's own names avoid.</summary>
    public HashSet<string> Identifiers { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that the notebook declares itself.</summary>
    public HashSet<string> Declared { get; } = new(StringComparer.Ordinal);
}
