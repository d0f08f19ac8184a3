using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Level sets of a function on a grid (lines of width 0 unless WithLineStyle says otherwise).</summary>
    public static GenericChart Contour<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default, Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default, Optional<bool> Transpose = default,
        Optional<Color> ContourLineColor = default, Optional<StyleParam.DrawingStyle> ContourLineDash = default,
        Optional<double> ContourLineSmoothing = default, Optional<Line> ContourLine = default,
        Optional<StyleParam.ContourColoring> ContoursColoring = default,
        Optional<StyleParam.ConstraintOperation> ContoursOperation = default,
        Optional<StyleParam.ContourType> ContoursType = default, Optional<bool> ShowContourLabels = default,
        Optional<Font> ContourLabelFont = default, Optional<Contours> Contours = default,
        Optional<Color> FillColor = default, Optional<int> NContours = default, Optional<bool> UseDefaults = default)
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        Plotly.NET.Line line = ContourLine.OrElse(() => new Plotly.NET.Line())
            .Put("width", 0.0)
            .Set("color", ContourLineColor)
            .Set("dash", ContourLineDash)
            .Set("smoothing", ContourLineSmoothing);
        Contours contours = Contours.OrElse(() => new Contours())
            .Set("type", ContoursType)
            .Set("coloring", ContoursColoring)
            .Set("showlabels", ShowContourLabels)
            .Set("labelfont", ContourLabelFont)
            .Set("operation", ContoursOperation);
        Trace trace = new Trace("contour")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Set("x", X)
            .Set("y", Y)
            .Put("z", zData)
            .Set("text", Text, MultiText)
            .Put("line", line)
            .Set("colorbar", ColorBar)
            .Set("colorscale", ColorScale)
            .Set("showscale", ShowScale)
            .Set("reversescale", ReverseScale)
            .Put("contours", contours)
            .Set("fillcolor", FillColor)
            .Set("ncontours", NContours)
            .Set("transpose", Transpose);
        return GenericChart.Of(trace, UseDefaults);
    }
}
