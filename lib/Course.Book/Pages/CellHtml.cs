using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Course.Book.Outputs;
using Course.Documents;

namespace Course.Book.Pages;

/// <summary>A code cell: its code, which folds, and under it what it showed.</summary>
internal static partial class CellHtml
{
    // Code of a chart that is shorter than this is no distraction from the chart.
    private const int MostLinesBesideFigure = 5;

    /// <summary>Renders the cell; what a reader of the page need not see first is folded, and says what it does.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="number">Its number in the notebook, from 1.</param>
    /// <param name="line">The line of the notebook with its first line of code; 0 where it is not known.</param>
    public static string Render(NotebookCell cell, int number, int line)
    {
        string language = cell.Kernel == KernelNames.CSharp ? "C#" : cell.Kernel;
        string place = line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : string.Create(CultureInfo.InvariantCulture, $"cell {number}");
        string purpose = IsSetup(cell) ? "loads what the chapter uses" : IsFigureCode(cell) ? "draws the figure" : "";
        string folding = purpose.Length > 0 ? "" : " open";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"cell\" id=\"cell-{number}\" aria-label=\"Code, {place}\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<details class=\"source\"{folding}><summary><span class=\"lang\">{Html.Text(language)}</span> <span class=\"place\">{place}</span>{(purpose.Length > 0 ? " · " + purpose : "")}</summary>");
        html.Append(CultureInfo.InvariantCulture, $"<pre tabindex=\"0\" aria-label=\"Code, {place}\"><code class=\"language-{Html.Text(cell.Kernel)}\">{Html.Text(cell.Source)}</code></pre></details>\n");
        if (cell.Outputs.Count > 0)
        {
            html.Append("<div class=\"outputs\">\n").Append(OutputHtml.Render(cell.Outputs, line)).Append("</div>\n");
        }

        return html.Append("</section>\n").ToString();
    }

    /// <summary>Whether all that the cell shows is a figure, which speaks before its code does.</summary>
    private static bool IsFigureCode(NotebookCell cell) =>
        OutputHtml.IsOneFigure(cell.Outputs) && cell.Source.AsSpan().Count('\n') >= MostLinesBesideFigure;

    /// <summary>Whether the cell only says what the notebook uses.</summary>
    private static bool IsSetup(NotebookCell cell) => cell.Source.Split('\n').All(line => SetupLine().IsMatch(line));

    [GeneratedRegex(@"^\s*(#!import .*|#r .*|#i .*|using (?!var )[^(]*;)?\s*$")]
    private static partial Regex SetupLine();
}
