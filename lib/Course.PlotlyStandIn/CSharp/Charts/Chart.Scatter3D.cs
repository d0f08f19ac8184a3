using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points, lines or text in space, as <paramref name="mode"/> says.</summary>
    public static GenericChart Scatter3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x, IEnumerable<YType> y, IEnumerable<ZType> z, StyleParam.Mode mode,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default, Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default, Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default, Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default, Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default, Optional<Line> Line = default,
        Optional<Projection> Projection = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where TextType : IConvertible
    {
        TraceObjects.Marker marker = Marker3DOf(
            Marker, MarkerColor, MarkerOutline, MarkerSymbol, MultiMarkerSymbol, MarkerColorScale,
            MultiOpacity);
        Plotly.NET.Line line = LineOf(Line, LineColor, LineDash, LineColorScale, LineWidth);
        Trace trace = new Trace("scatter3d")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Put("mode", mode)
            .Set("opacity", Opacity)
            .Put("x", x)
            .Put("y", y)
            .Put("z", z)
            .Set("text", Text, MultiText)
            .Set("textposition", TextPosition, MultiTextPosition)
            .Put("marker", marker)
            .Put("line", line)
            .Set("projection", Projection);
        return InScene(GenericChart.Of(trace, UseDefaults));
    }
}
