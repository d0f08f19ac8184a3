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

/// <summary>A static method or a constant, which a class can hold as well as the statements can.</summary>
/// <param name="Local">It among the statements.</param>
/// <param name="Member">It in a static class.</param>
/// <param name="Names">The names that it declares.</param>
/// <param name="Uses">The identifiers in it.</param>
internal sealed record MovablePiece(ProgramPiece Local, ProgramPiece Member, IReadOnlyList<string> Names, IReadOnlySet<string> Uses);

/// <summary>The parts of the program, each in the order of the notebook.</summary>
internal sealed class ProgramParts
{
    /// <summary>The hoisted usings without their trivia, each once.</summary>
    public List<ProgramPiece> Usings { get; } = [];

    /// <summary>Statements, local functions and comments.</summary>
    public List<ProgramPiece> Statements { get; } = [];

    /// <summary>Extension methods, which need a static class, and what they and the types use of the notebook's static methods and constants.</summary>
    public List<ProgramPiece> Extensions { get; } = [];

    /// <summary>Whether <see cref="Extensions"/> holds more than extension methods.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>The static methods and constants among the <see cref="Statements"/>.</summary>
    public List<MovablePiece> Movable { get; } = [];

    /// <summary>The identifiers in extension methods and types, to which the statements' own names are out of reach.</summary>
    public HashSet<string> UsedOutside { get; } = new(StringComparer.Ordinal);

    /// <summary>Types.</summary>
    public List<ProgramPiece> Types { get; } = [];

    /// <summary>Every identifier of the notebook, which the program's own names avoid.</summary>
    public HashSet<string> Identifiers { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that the notebook declares itself.</summary>
    public HashSet<string> Declared { get; } = new(StringComparer.Ordinal);

    /// <summary>Moves the static methods and constants that extension methods and types use to these, and what they use themselves.</summary>
    public void MoveWhatIsUsedOutside()
    {
        while (Movable.Find(m => m.Names.Any(UsedOutside.Contains)) is { } needed)
        {
            Movable.Remove(needed);
            Statements.Remove(needed.Local);
            Extensions.Add(needed.Member);
            UsedOutside.UnionWith(needed.Uses);
            HasMoved = true;
        }
    }
}
