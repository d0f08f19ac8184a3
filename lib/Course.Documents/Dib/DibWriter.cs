using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Documents.Metadata;

namespace Course.Documents.Dib;

/// <summary>Writes <c>.dib</c> as VS Code lays it out. Outputs, ids and cell metadata have no place in the format.</summary>
internal static class DibWriter
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(NotebookDocument document)
    {
        JsonObject? meta = MetadataConversion.ForDib(document);
        IReadOnlyList<KernelDeclaration> kernels = MetadataConversion.KernelsOf(meta).Kernels;
        string path = document.Path ?? "the document";

        StringBuilder text = new();
        if (meta is not null || document.Cells.Any(c => Lines(c).Any(DibReader.IsMeta)))
        {
            text.Append(DibReader.MetaLine).Append("\n\n").Append((meta ?? []).ToJsonString(OneLine)).Append("\n\n");
        }

        for (int i = 0; i < document.Cells.Count; i++)
        {
            NotebookCell cell = document.Cells[i];
            List<string> lines = [.. Lines(cell)];
            CheckName(cell, i + 1, path);
            CheckLines(lines, cell, i + 1, kernels, path);
            if (lines.Count > 0)
            {
                text.Append(DibReader.Directive).Append(cell.Kernel).Append("\n\n").AppendJoin('\n', lines).Append("\n\n");
            }
        }

        // Two line ends follow each block; the file ends with one.
        text.Length = Math.Max(0, text.Length - 1);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Lines(NotebookCell cell)
    {
        string[] lines = cell.Source.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        int end = Array.FindLastIndex(lines, line => line.Length > 0) + 1;
        return lines.Take(end).SkipWhile(line => line.Length == 0);
    }

    private static void CheckName(NotebookCell cell, int number, string path)
    {
        if (cell.Kernel.Length == 0 || cell.Kernel == "meta" || cell.Kernel.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            throw new NotebookFormatException(
                path, $"'{cell.Kernel}' cannot be a kernel's name in a .dib.", "Rename the kernel of this cell.", cell.FirstLine, cell: number);
        }
    }

    private static void CheckLines(
        List<string> lines, NotebookCell cell, int number, IReadOnlyList<KernelDeclaration> kernels, string path)
    {
        int splitting = lines.FindIndex(line =>
            line.StartsWith(DibReader.Directive, StringComparison.Ordinal)
            && KernelNames.Resolve(line[DibReader.Directive.Length..], kernels) is not null);
        if (splitting >= 0)
        {
            throw new NotebookFormatException(
                path,
                string.Create(CultureInfo.InvariantCulture, $"line {splitting + 1} of the cell is '{lines[splitting]}', which in a .dib starts a new cell."),
                "Split the cell there, or write a blank after the name.",
                cell.FirstLine,
                cell: number);
        }
    }
}
