using System.Text.Json;
using Course.Documents.Metadata;

namespace Course.Documents.Ipynb;

/// <summary>Where a cell stands in the file.</summary>
/// <param name="Line">The 1-based line of the cell's opening brace.</param>
/// <param name="FirstSourceLine">The line of the first string of <c>source</c>.</param>
/// <param name="SecondSourceLine">The line of its second string; that of the first when there is only one.</param>
internal readonly record struct CellPlace(int Line, int FirstSourceLine, int SecondSourceLine);

/// <summary>One pass over the JSON that finds each cell's lines and refuses text that is no complete JSON.</summary>
internal static class CellPlaces
{
    private const string Restore = "Restore the file from your version control, or correct it in a text editor.";

    public static List<CellPlace> Find(ReadOnlySpan<byte> json, string path)
    {
        // Not the final block: a text that is cut off ends the loop instead of throwing like a wrong one.
        Utf8JsonReader reader = new(
            json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = Json.MaxDepth }));
        List<CellPlace> places = [];
        LineCounter lines = new(json);
        bool inCells = false;
        bool inSource = false;
        int sourceStrings = 0;
        try
        {
            while (reader.Read())
            {
                RefuseLoneSurrogate(ref reader, ref lines, path, places.Count);
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName when reader.CurrentDepth == 1:
                        inCells = reader.ValueTextEquals("cells"u8);
                        break;
                    case JsonTokenType.StartObject when inCells && reader.CurrentDepth == 2:
                        int line = lines.At(reader.TokenStartIndex);
                        places.Add(new CellPlace(line, line, line));
                        break;
                    case JsonTokenType.PropertyName when inCells && reader.CurrentDepth == 3:
                        inSource = reader.ValueTextEquals("source"u8);
                        sourceStrings = 0;
                        break;
                    case JsonTokenType.String when inCells && inSource && sourceStrings < 2 && places.Count > 0:
                        int at = lines.At(reader.TokenStartIndex);
                        places[^1] = sourceStrings++ == 0
                            ? places[^1] with { FirstSourceLine = at, SecondSourceLine = at }
                            : places[^1] with { SecondSourceLine = at };
                        break;
                }
            }
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException(
                path,
                "the file is not valid JSON here.",
                Restore,
                (int)(e.LineNumber ?? 0) + 1,
                (int)(e.BytePositionInLine ?? 0) + 1,
                places.Count == 0 ? null : places.Count,
                e);
        }

        if (reader.CurrentDepth > 0 || reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            bool isJson = reader.TokenType != JsonTokenType.None;
            throw new NotebookFormatException(
                path,
                isJson ? "the file is cut off: its JSON is not complete." : "the file is no JSON object, which a .ipynb is.",
                Restore,
                lines.At(json.Length),
                cell: places.Count == 0 ? null : places.Count);
        }

        return places;
    }

    private static void RefuseLoneSurrogate(ref Utf8JsonReader reader, ref LineCounter lines, string path, int cell)
    {
        if (!reader.ValueIsEscaped || reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return;
        }

        if (reader.ValueSpan.IndexOf("\\ud"u8) < 0 && reader.ValueSpan.IndexOf("\\uD"u8) < 0)
        {
            return;
        }

        try
        {
            _ = reader.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new NotebookFormatException(
                path,
                "a string holds half of a surrogate pair (\\ud8xx or \\udcxx alone), which is no Unicode text.",
                "Write the character out, or clear the output that holds it.",
                lines.At(reader.TokenStartIndex),
                cell: cell == 0 ? null : cell,
                inner: e);
        }
    }

    /// <summary>Counts lines forward, each byte once.</summary>
    private ref struct LineCounter(ReadOnlySpan<byte> text)
    {
        private readonly ReadOnlySpan<byte> _text = text;
        private int _offset;
        private int _line = 1;

        public int At(long offset)
        {
            _line += _text[_offset..(int)offset].Count((byte)'\n');
            _offset = (int)offset;
            return _line;
        }
    }
}
