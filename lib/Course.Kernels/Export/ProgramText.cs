using System.Text;

namespace Course.Kernels.Export;

/// <summary>The program's text below its <c>#:</c> lines, with the notebook's place of every line.</summary>
internal sealed class ProgramText
{
    private static readonly string[] DefaultUsings =
    [
        "using System;", "using System.Text;", "using System.Collections;", "using System.Collections.Generic;",
        "using System.Threading.Tasks;", "using System.Linq;",
    ];

    private readonly StringBuilder _text = new();
    private readonly List<(int Line, Origin? Origin)> _places = [];
    private int _line;

    /// <summary>Puts the parts together.</summary>
    /// <param name="parts">The parts of the notebook.</param>
    /// <param name="output">The names to print with.</param>
    /// <param name="voids">The values that are none: calls of methods that return nothing.</param>
    public ProgramText(ProgramParts parts, OutputClass output, IReadOnlySet<ProgramPiece> voids)
    {
        foreach (string directive in DefaultUsings)
        {
            Add(directive, null);
        }

        foreach (ProgramPiece directive in parts.Usings.Where(u => !DefaultUsings.Contains(u.Text)))
        {
            Add(directive.Text, directive.Origin);
        }

        Add($"using static {output.Name};", null);
        if (parts.HasMoved)
        {
            Add($"using static {output.ExtensionsName};", null);
        }

        Add("", null);
        foreach (ProgramPiece piece in parts.Statements)
        {
            Add(piece, output.Show, voids);
        }

        foreach (ProgramPiece type in parts.Types)
        {
            Add("", null);
            Add(type.Text, type.Origin);
        }

        if (parts.Extensions.Count > 0)
        {
            Add($"\nstatic class {output.ExtensionsName}\n{{", null);
            foreach (ProgramPiece method in parts.Extensions)
            {
                Add(method.Text, method.Origin);
            }

            Add("}", null);
        }

        Add("", null);
        Add(output.Text, null);
    }

    /// <summary>The text with LF line ends.</summary>
    public string Text => _text.ToString();

    /// <summary>The values by the 0-based line they start on.</summary>
    public Dictionary<int, ProgramPiece> Values { get; } = [];

    /// <summary>The notebook's place of a 0-based line; null for a line the notebook does not have.</summary>
    public Origin? PlaceOf(int line)
    {
        int at = _places.FindLastIndex(p => p.Line <= line);
        return at >= 0 && _places[at] is (var start, { } origin) ? origin with { Line = origin.Line + line - start } : null;
    }

    private void Add(ProgramPiece piece, string show, IReadOnlySet<ProgramPiece> voids)
    {
        if (!piece.IsValue)
        {
            Add(piece.Text, piece.Origin);
            return;
        }

        Values[_line] = piece;
        string statement = voids.Contains(piece) ? $"{piece.Text};" : $"{show}({piece.Text});";
        Add(statement + piece.After, piece.Origin);
    }

    private void Add(string text, Origin? origin)
    {
        string block = text.TrimEnd() + "\n";
        _places.Add((_line, origin));
        _text.Append(block);
        _line += block.AsSpan().Count('\n');
    }
}
