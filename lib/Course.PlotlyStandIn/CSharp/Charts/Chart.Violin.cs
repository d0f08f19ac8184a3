using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A kernel density estimate of a sample, mirrored.</summary>
    public static GenericChart Violin<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default, Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<Color> FillColor = default,
        Optional<double> Opacity = default, Optional<StyleParam.BoxPoints> Points = default,
        Optional<double> Jitter = default, Optional<double> PointPos = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<double> Width = default,
        Optional<Color> MarkerColor = default, Optional<Marker> Marker = default,
        Optional<Color> OutlineColor = default, Optional<double> OutlineWidth = default,
        Optional<Line> Outline = default, Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default, Optional<bool> ShowBox = default, Optional<double> BoxWidth = default,
        Optional<Color> BoxFillColor = default, Optional<Box> Box = default, Optional<double> BandWidth = default,
        Optional<MeanLine> MeanLine = default, Optional<string> ScaleGroup = default,
        Optional<StyleParam.ScaleMode> ScaleMode = default, Optional<StyleParam.ViolinSide> Side = default,
        Optional<StyleParam.Range> Span = default, Optional<StyleParam.SpanMode> SpanMode = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        Plotly.NET.Line line = LineOf(Outline, OutlineColor, default, default, OutlineWidth);
        TraceObjects.Marker marker = MarkerOf(Marker, MarkerColor);
        TraceObjects.Box box = Box.OrElse(() => new TraceObjects.Box())
            .Set("visible", ShowBox)
            .Set("width", BoxWidth)
            .Set("fillcolor", BoxFillColor);
        Trace trace = new Trace("violin")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Set("x", X)
            .Set("y", Y)
            .Set("width", Width)
            .Set("text", Text, MultiText)
            .Set("orientation", Orientation)
            .Set("alignmentgroup", AlignmentGroup)
            .Set("offsetgroup", OffsetGroup)
            .Put("marker", marker)
            .Put("line", line)
            .Put("box", box)
            .Set("bandwidth", BandWidth)
            .Set("fillcolor", FillColor)
            .Set("pointpos", PointPos)
            .Set("jitter", Jitter)
            .Set("meanline", MeanLine)
            .Set("points", Points)
            .Set("scalegroup", ScaleGroup)
            .Set("scalemode", ScaleMode)
            .Set("side", Side)
            .Set("span", Span)
            .Set("spanmode", SpanMode);
        return GenericChart.Of(trace, UseDefaults);
    }
}
