using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <summary>
/// Where plotly.js puts the cells of a grid, in fractions of the paper: n cells and the gaps between them fill [0, 1],
/// a gap being the given fraction of a cell's step.
/// </summary>
internal sealed class SubplotCells(int rows, int columns, double xGap, double yGap, bool bottomToTop)
{
    /// <summary>The titles, each above the middle of its cell's top edge, row by row.</summary>
    public IEnumerable<Annotation> Titles(IEnumerable<string> titles, FSharpOption<Font>? font, double offset) =>
        [.. titles.Take(rows * columns).Select((title, i) => TitleOf(title, i / columns, i % columns, font, offset))];

    private Annotation TitleOf(string title, int row, int column, FSharpOption<Font>? font, double offset)
    {
        (double left, double right) = Span(column, columns, xGap);
        (_, double top) = Span(bottomToTop ? row : rows - 1 - row, rows, yGap);
        return Annotation.init<double, double, int, string, int, string, string, string, string, string>(
            X: (left + right) / 2, Y: top + offset, Font: font, ShowArrow: false, Text: title,
            XAnchor: StyleParam.XAnchorPosition.Center, XRef: "paper", YAnchor: StyleParam.YAnchorPosition.Bottom,
            YRef: "paper");
    }

    private static (double Start, double End) Span(int index, int count, double gap)
    {
        double step = 1.0 / (count - gap);
        double start = step * index;
        return (start, start + (step * (1 - gap)));
    }
}
