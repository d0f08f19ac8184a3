using System.Globalization;
using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Book.Outputs;

/// <summary>The error that ended a cell: what, where in the source, and the trace folded away.</summary>
internal static partial class ErrorHtml
{
    /// <summary>Renders the error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="firstLine">The line of the notebook with the cell's first line of code; 0 where it is not known.</param>
    public static string Render(ErrorOutput error, int firstLine)
    {
        string trace = string.Join('\n', error.Traceback);
        string? line = LineOf(error.Value + "\n" + trace) ?? (firstLine > 0 ? firstLine.ToString(CultureInfo.InvariantCulture) : null);
        string place = line is null ? "" : $" <span class=\"where\">at line {line}</span>";
        string details = trace.Length == 0 ? "" : $"<details><summary>Where it came from</summary>{OutputText.Block(trace)}</details>";
        return $"<div class=\"error\" role=\"note\" aria-label=\"Error\"><p><strong>{Html.Text(error.Name)}</strong>{place}</p>{OutputText.Block(error.Value)}{details}</div>\n";
    }

    private static string? LineOf(string text) => Place().Match(text) is { Success: true } match ? match.Groups["line"].Value : null;

    [GeneratedRegex(@"\.(dib|ipynb)(\(|:line )(?<line>\d+)")]
    private static partial Regex Place();
}
