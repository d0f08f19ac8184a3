using System.Globalization;
using System.Text.Json.Nodes;
using Course.Kernels.Execution;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels.Display;

/// <summary>
/// The way from <c>display(x)</c> to the cell that is running. There is one notebook a process, so its current
/// output is process-wide; code that a cell left running writes to the cell that is current then.
/// </summary>
internal static class ValueDisplay
{
    private static readonly Lock Gate = new();
    private static ICellOutput? s_output;
    private static int s_count;

    /// <summary>Directs everything shown from now on; null when no cell has run yet.</summary>
    public static void DirectTo(ICellOutput? output)
    {
        lock (Gate)
        {
            s_output = output;
        }
    }

    /// <summary>Begins the numbering of displays anew, for a new notebook.</summary>
    public static void Restart()
    {
        lock (Gate)
        {
            s_count = 0;
        }
    }

    /// <summary>Shows a value in the wanted forms.</summary>
    public static DisplayedValue Show(object? value, string[] mimeTypes)
    {
        var id = Show(MimeBundle.Of(value, mimeTypes));
        return new DisplayedValue(id, value, mimeTypes);
    }

    /// <summary>Shows a formatted value and returns its display id.</summary>
    public static string Show(IReadOnlyDictionary<string, JsonNode?> data, bool isResult = false)
    {
        lock (Gate)
        {
            s_count++;
            var id = string.Create(CultureInfo.InvariantCulture, $"display-{s_count}");
            s_output?.Display(id, data, isResult);
            return id;
        }
    }

    /// <summary>Replaces what is shown under an id.</summary>
    public static void Update(string displayId, IReadOnlyDictionary<string, JsonNode?> data)
    {
        lock (Gate)
        {
            s_output?.Update(displayId, data);
        }
    }

    /// <summary>Passes text of the console on, in its order among the displays.</summary>
    public static void Stream(string name, string text)
    {
        lock (Gate)
        {
            s_output?.Stream(name, text);
        }
    }
}
