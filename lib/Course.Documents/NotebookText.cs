using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Course.Documents;

/// <summary>What both formats ask of a file's bytes: not empty, and UTF-8.</summary>
internal static class NotebookText
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without a byte order mark, known to be UTF-8 and not blank.</summary>
    public static ReadOnlyMemory<byte> Check(ReadOnlyMemory<byte> bytes, string path)
    {
        ReadOnlySpan<byte> all = bytes.Span;
        if (all.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || all.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new NotebookFormatException(path, "the file is UTF-16, expected UTF-8.", "Save it as UTF-8.", line: 1);
        }

        ReadOnlyMemory<byte> text = all.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        if (text.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new NotebookFormatException(
                path, "the file is empty, expected at least one cell.", "Restore it from your version control, or delete it.", line: 1);
        }

        if (!Utf8.IsValid(text.Span))
        {
            throw InvalidUtf8(all, path);
        }

        return text;
    }

    /// <summary>The number of LF in front of an offset, plus one.</summary>
    public static int LineAt(ReadOnlySpan<byte> bytes, int offset) => 1 + bytes[..offset].Count((byte)'\n');

    private static NotebookFormatException InvalidUtf8(ReadOnlySpan<byte> bytes, string path)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        int lineStart = bytes[..offset].LastIndexOf((byte)'\n') + 1;
        int column = 1 + Encoding.UTF8.GetCharCount(bytes[lineStart..offset]);
        string problem = string.Create(
            CultureInfo.InvariantCulture, $"the byte 0x{bytes[offset]:X2} at offset {offset} is not valid UTF-8.");
        return new NotebookFormatException(path, problem, "Save the file as UTF-8.", LineAt(bytes, offset), column);
    }
}
