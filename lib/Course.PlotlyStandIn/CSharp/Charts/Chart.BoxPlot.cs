using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Quartiles, whiskers and, if asked for, the points of a sample.</summary>
    public static GenericChart BoxPlot<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default, Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<Color> FillColor = default,
        Optional<Color> MarkerColor = default, Optional<Marker> Marker = default, Optional<double> Opacity = default,
        Optional<double> WhiskerWidth = default, Optional<StyleParam.BoxPoints> BoxPoints = default,
        Optional<StyleParam.BoxMean> BoxMean = default, Optional<double> Jitter = default,
        Optional<double> PointPos = default, Optional<StyleParam.Orientation> Orientation = default,
        Optional<Color> OutlineColor = default, Optional<double> OutlineWidth = default,
        Optional<Line> Outline = default, Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default, Optional<bool> Notched = default,
        Optional<double> NotchWidth = default, Optional<StyleParam.QuartileMethod> QuartileMethod = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        Plotly.NET.Line line = LineOf(Outline, OutlineColor, default, default, OutlineWidth);
        TraceObjects.Marker marker = MarkerOf(Marker, MarkerColor);
        Trace trace = new Trace("box")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Set("x", X)
            .Set("y", Y)
            .Set("text", Text, MultiText)
            .Set("orientation", Orientation)
            .Set("alignmentgroup", AlignmentGroup)
            .Set("offsetgroup", OffsetGroup)
            .Put("marker", marker)
            .Put("line", line)
            .Set("boxmean", BoxMean)
            .Set("boxpoints", BoxPoints)
            .Set("notched", Notched)
            .Set("notchwidth", NotchWidth)
            .Set("whiskerwidth", WhiskerWidth)
            .Set("quartilemethod", QuartileMethod)
            .Set("fillcolor", FillColor)
            .Set("pointpos", PointPos)
            .Set("jitter", Jitter);
        return GenericChart.Of(trace, UseDefaults);
    }
}
