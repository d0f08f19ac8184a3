using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Makes charts; every optional argument takes the value itself.</summary>
public static partial class Chart
{
    /// <summary>The charts drawn into one another.</summary>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.CombineAll(gCharts);

    /// <summary>The charts in a grid, row by row.</summary>
    /// <exception cref="ArgumentException">A chart has traces of more than one kind of subplot.</exception>
    public static GenericChart Grid(
        IEnumerable<GenericChart> gCharts, int nRows, int nCols,
        Optional<IEnumerable<string>> SubPlotTitles = default, Optional<Font> SubPlotTitleFont = default,
        Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default, Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default,
        Optional<StyleParam.LayoutGridPattern> Pattern = default, Optional<double> XGap = default,
        Optional<double> YGap = default, Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default, Optional<StyleParam.LayoutGridYSide> YSide = default)
    {
        ArgumentNullException.ThrowIfNull(gCharts);
        StyleParam.LayoutGridPattern pattern = Pattern.OrElse(StyleParam.LayoutGridPattern.Independent);
        StyleParam.LayoutGridRowOrder rowOrder = RowOrder.OrElse(StyleParam.LayoutGridRowOrder.TopToBottom);
        bool coupled = pattern.Equals(StyleParam.LayoutGridPattern.Coupled);
        var cells = new SubplotCells(
            nRows, nCols, XGap.OrElse(coupled ? 0.1 : 0.2), YGap.OrElse(coupled ? 0.1 : 0.3),
            rowOrder.Equals(StyleParam.LayoutGridRowOrder.BottomToTop));
        GenericChart grid = GenericChart.CombineAll(
            gCharts.Take(nRows * nCols).Select((chart, i) => SubplotPlacement.Place(chart, i, nCols, coupled)));
        IEnumerable<Annotation> titles = SubPlotTitles.IsSome
            ? cells.Titles(SubPlotTitles.Value, SubPlotTitleFont.ToOption(), SubPlotTitleOffset.OrElse(0.0))
            : [];
        LayoutGrid settings = LayoutGrid.init(
            SubPlots: SubPlots.ToOption(), XAxes: XAxes.ToOption(), YAxes: YAxes.ToOption(), Rows: nRows, Columns: nCols,
            RowOrder: rowOrder, Pattern: pattern, XGap: XGap.ToOption(), YGap: YGap.ToOption(), Domain: Domain.ToOption(),
            XSide: XSide.ToOption(), YSide: YSide.ToOption());
        grid.Layout.Prepend("annotations", titles, keep: true);
        grid.Layout.MergeChild("grid", settings);
        return grid;
    }

    /// <summary>The charts one below another.</summary>
    public static GenericChart SingleStack(
        IEnumerable<GenericChart> gCharts, Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default, Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default, Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default,
        Optional<StyleParam.LayoutGridPattern> Pattern = default, Optional<double> XGap = default,
        Optional<double> YGap = default, Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default, Optional<StyleParam.LayoutGridYSide> YSide = default)
    {
        ArgumentNullException.ThrowIfNull(gCharts);
        GenericChart[] charts = [.. gCharts];
        return Grid(
            charts, charts.Length, 1, SubPlotTitles, SubPlotTitleFont, SubPlotTitleOffset, SubPlots, XAxes, YAxes,
            RowOrder, Pattern, XGap, YGap, Domain, XSide, YSide);
    }
}
