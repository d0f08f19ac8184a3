using System.Globalization;
using System.Text;

namespace Course.Runner.Workers;

/// <summary>
/// The bytes a worker writes to its own standard output and error after each cell. What comes before them was written by that
/// cell, past <c>Console</c>. Of fixed length, and short enough to be written in one piece.
/// </summary>
internal static class CellMarker
{
    /// <summary>What a marker starts with.</summary>
    public static byte[] Prefix(string token) => Encoding.ASCII.GetBytes($"\u0001course-cell:{token}:");

    /// <summary>The marker after a cell.</summary>
    public static byte[] Bytes(string token, int cell) =>
        [.. Prefix(token), .. Encoding.ASCII.GetBytes(cell.ToString("x8", CultureInfo.InvariantCulture)), (byte)'\n'];

    /// <summary>The length of a marker after its prefix.</summary>
    public const int SuffixLength = 9;

    /// <summary>The cell's number in the bytes that follow the prefix.</summary>
    public static int Cell(ReadOnlySpan<byte> suffix) =>
        int.Parse(suffix[..(SuffixLength - 1)], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
