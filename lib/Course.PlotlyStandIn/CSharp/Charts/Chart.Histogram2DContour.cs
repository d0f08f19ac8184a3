using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Counts over the cells of a grid, as contours (lines of width 0 unless WithLineStyle says otherwise).</summary>
    public static GenericChart Histogram2DContour<XType, YType, ZType>(
        IEnumerable<XType> x, IEnumerable<YType> y, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<IEnumerable<ZType>>> Z = default, Optional<StyleParam.HistFunc> HistFunc = default,
        Optional<StyleParam.HistNorm> HistNorm = default, Optional<int> NBinsX = default,
        Optional<int> NBinsY = default, Optional<string> BinGroup = default, Optional<string> XBinGroup = default,
        Optional<Bins> XBins = default, Optional<string> YBinGroup = default, Optional<Bins> YBins = default,
        Optional<Marker> Marker = default, Optional<Color> ContourLineColor = default,
        Optional<StyleParam.DrawingStyle> ContourLineDash = default, Optional<double> ContourLineSmoothing = default,
        Optional<Line> ContourLine = default, Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default, Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default, Optional<Contours> Contours = default,
        Optional<int> NContours = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
    {
        Plotly.NET.Line line = ContourLine.OrElse(() => new Plotly.NET.Line())
            .Put("width", 0.0)
            .Set("color", ContourLineColor)
            .Set("dash", ContourLineDash)
            .Set("smoothing", ContourLineSmoothing);
        Contours contours = Contours.OrElse(() => new Contours());
        Trace trace = new Trace("histogram2dcontour")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Put("x", x)
            .Put("y", y)
            .Set("z", Z)
            .Set("histfunc", HistFunc)
            .Set("histnorm", HistNorm)
            .Set("nbinsx", NBinsX)
            .Set("nbinsy", NBinsY)
            .Set("bingroup", BinGroup)
            .Set("xbingroup", XBinGroup)
            .Set("xbins", XBins)
            .Set("ybingroup", YBinGroup)
            .Set("ybins", YBins)
            .Set("marker", Marker)
            .Put("line", line)
            .Set("colorbar", ColorBar)
            .Set("colorscale", ColorScale)
            .Set("showscale", ShowScale)
            .Set("reversescale", ReverseScale)
            .Put("contours", contours)
            .Set("ncontours", NContours);
        return GenericChart.Of(trace, UseDefaults);
    }
}
