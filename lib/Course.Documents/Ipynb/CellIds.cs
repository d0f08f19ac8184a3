using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Course.Documents.Ipynb;

/// <summary>
/// Ids as nbformat 4.5 asks for: 1 to 64 letters, digits, - and _, unique in the document. A cell keeps a valid id of its own; another
/// gets one from its kernel and source, so that the same document always gets the same ids.
/// </summary>
internal static class CellIds
{
    private const int MaximalLength = 64;
    private const int HashBytes = 4;

    public static string[] For(IReadOnlyList<NotebookCell> cells)
    {
        HashSet<string> used = new(StringComparer.Ordinal);
        string?[] ids = [.. cells.Select(c => IsValid(c.Id) && used.Add(c.Id!) ? c.Id : null)];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] ??= Unused(Hash(cells[i]), used);
        }

        return ids!;
    }

    private static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaximalLength } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string Unused(string stem, HashSet<string> used)
    {
        string id = stem;
        for (int n = 2; !used.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}");
        }

        return id;
    }

    private static string Hash(NotebookCell cell) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{cell.Kernel}\n{cell.Source}")).AsSpan(0, HashBytes));
}
