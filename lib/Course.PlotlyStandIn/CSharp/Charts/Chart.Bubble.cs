using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points of the given sizes (in px) in the plane.</summary>
    public static GenericChart Bubble<XType, YType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, IEnumerable<int> sizes, Optional<string> Name = default,
        Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default, Optional<Marker> Marker = default,
        Optional<Color> LineColor = default, Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default, Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default, Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<bool> UseWebGL = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        TraceObjects.Marker marker = MarkerOf(
            Marker, MarkerColor, MarkerOutline, MarkerSymbol, MultiMarkerSymbol, MarkerColorScale,
            MultiOpacity);
        marker.Put("size", sizes);
        Plotly.NET.Line line = LineOf(Line, LineColor, LineDash, LineColorScale, LineWidth);
        Trace trace = new Trace(UseWebGL.OrElse(false) ? "scattergl" : "scatter")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Put("mode", StyleParam.Mode.Markers.Showing(text: ShowsText(TextPosition, MultiTextPosition)))
            .Put("x", x)
            .Put("y", y)
            .Set("text", Text, MultiText)
            .Set("textposition", TextPosition, MultiTextPosition)
            .Set("orientation", Orientation)
            .Set("groupnorm", GroupNorm)
            .Set("stackgroup", StackGroup)
            .Put("marker", marker)
            .Put("line", line);
        return GenericChart.Of(trace, UseDefaults);
    }
}
