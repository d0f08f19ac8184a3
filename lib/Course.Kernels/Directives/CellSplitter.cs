using System.Text;

namespace Course.Kernels.Directives;

/// <summary>
/// Splits a cell's source at its directives. <c>#r</c> and <c>#i</c> act before everything else in the cell, as in
/// .NET Interactive; every other directive acts where it stands, between the code before and after it.
/// </summary>
internal static class CellSplitter
{
    /// <summary>Splits a source.</summary>
    /// <param name="source">The cell's source with LF line ends.</param>
    /// <param name="kernel">The cell's kernel.</param>
    /// <param name="firstLine">The 1-based line in the file of the source's first line.</param>
    /// <param name="isKernel">Tells whether a name after <c>#!</c> is a kernel: such a line hands the rest to that kernel.</param>
    public static IReadOnlyList<CellPiece> Split(string source, string kernel, int firstLine, Func<string, bool> isKernel)
    {
        var first = new List<CellPiece>();
        var rest = new List<CellPiece>();
        var code = new StringBuilder();
        var codeLine = firstLine;
        var line = firstLine;

        foreach (var text in source.Split('\n'))
        {
            var trimmed = text.AsSpan().Trim();
            if (IsReference(trimmed))
            {
                first.Add(Directive(trimmed, line, kernel));
                code.Append('\n');
            }
            else if (trimmed.StartsWith("#!"))
            {
                EndCode();
                var directive = Directive(trimmed, line, kernel);
                if (isKernel(directive.Name[2..]))
                {
                    kernel = directive.Name[2..];
                }
                else
                {
                    rest.Add(directive);
                }

                codeLine = line + 1;
            }
            else
            {
                code.Append(text).Append('\n');
            }

            line++;
        }

        EndCode();
        return [.. first, .. rest];

        void EndCode()
        {
            var piece = code.ToString();
            code.Clear();
            if (!string.IsNullOrWhiteSpace(piece))
            {
                rest.Add(new CodePiece(codeLine, kernel, piece.TrimEnd('\n')));
            }
        }
    }

    private static bool IsReference(ReadOnlySpan<char> line) =>
        (line.StartsWith("#r") || line.StartsWith("#i"))
        && line.Length > 2
        && (char.IsWhiteSpace(line[2]) || line[2] == '"')
        && line[2..].TrimStart().StartsWith("\"");

    private static DirectivePiece Directive(ReadOnlySpan<char> line, int lineNumber, string kernel)
    {
        var end = 0;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] != '"')
        {
            end++;
        }

        return new DirectivePiece(lineNumber, kernel, line[..end].ToString(), line[end..].Trim().ToString());
    }
}
