using System.Text;
using System.Text.Json.Nodes;
using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>
/// Collects a notebook's outputs as a document keeps them: pieces of one stream that follow each other become one, and an update
/// takes the place of what its display showed, in whichever cell that was. Safe from any thread.
/// </summary>
internal sealed class OutputFold
{
    private readonly Lock state = new();
    private readonly Dictionary<int, List<CellOutput>> cells = [];
    private readonly Dictionary<string, (int Cell, int Index)> displays = new(StringComparer.Ordinal);
    private readonly StringBuilder openText = new();
    private string openName = "";
    private int openCell;

    /// <summary>Text written to a stream.</summary>
    public void Stream(int cell, string name, string text)
    {
        lock (state)
        {
            if (name != openName || cell != openCell)
            {
                CloseStream();
                openName = name;
                openCell = cell;
            }

            openText.Append(text);
        }
    }

    /// <summary>A displayed value.</summary>
    public void Display(int cell, string displayId, IReadOnlyDictionary<string, JsonNode?> data, bool isResult)
    {
        lock (state)
        {
            List<CellOutput> outputs = Outputs(cell);
            displays[displayId] = (cell, outputs.Count);
            outputs.Add(new DataOutput(data, [], isResult, null, null));
        }
    }

    /// <summary>New content for an earlier display; an unknown id is a new display.</summary>
    public void Update(int cell, string displayId, IReadOnlyDictionary<string, JsonNode?> data)
    {
        lock (state)
        {
            if (displays.TryGetValue(displayId, out (int Cell, int Index) place))
            {
                List<CellOutput> outputs = Outputs(place.Cell);
                outputs[place.Index] = (DataOutput)outputs[place.Index] with { Data = data };
            }
            else
            {
                Display(cell, displayId, data, isResult: false);
            }
        }
    }

    /// <summary>The outputs of a cell so far, in order.</summary>
    public IReadOnlyList<CellOutput> Of(int cell)
    {
        lock (state)
        {
            return [.. Outputs(cell)];
        }
    }

    private List<CellOutput> Outputs(int cell)
    {
        CloseStream();
        if (!cells.TryGetValue(cell, out List<CellOutput>? outputs))
        {
            outputs = [];
            cells.Add(cell, outputs);
        }

        return outputs;
    }

    private void CloseStream()
    {
        if (openText.Length > 0)
        {
            var piece = new StreamOutput(openName, openText.ToString());
            openText.Clear();
            Outputs(openCell).Add(piece);
        }

        openName = "";
    }
}
