using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Shares of a whole.</summary>
    public static GenericChart Pie<ValuesType, LabelsType, TextType>(
        IEnumerable<ValuesType> values, Optional<string> Name = default, Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default, Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<IEnumerable<LabelsType>> Labels = default, Optional<double> Pull = default,
        Optional<IEnumerable<double>> MultiPull = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default, Optional<Color> SectionOutlineColor = default,
        Optional<double> SectionOutlineWidth = default,
        Optional<IEnumerable<double>> SectionOutlineMultiWidth = default, Optional<Line> SectionOutline = default,
        Optional<Marker> Marker = default, Optional<StyleParam.TextInfo> TextInfo = default,
        Optional<StyleParam.Direction> Direction = default, Optional<double> Hole = default,
        Optional<double> Rotation = default, Optional<bool> Sort = default, Optional<bool> UseDefaults = default)
        where ValuesType : IConvertible
        where LabelsType : IConvertible
        where TextType : IConvertible
    {
        Plotly.NET.Line outline = LineOf(SectionOutline, SectionOutlineColor, default, default, SectionOutlineWidth)
            .Set("width", SectionOutlineMultiWidth);
        TraceObjects.Marker marker = MarkerOf(Marker)
            .Set("colors", SectionColors)
            .Put("line", outline)
            .Set("opacity", MultiOpacity)
            .Put("pattern", new Pattern());
        Trace trace = new Trace("pie")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Put("values", values)
            .Set("labels", Labels)
            .Set("pull", Pull, MultiPull)
            .Set("text", Text, MultiText)
            .Set("textposition", TextPosition, MultiTextPosition)
            .Put("marker", marker)
            .Set("textinfo", TextInfo)
            .Set("direction", Direction)
            .Set("hole", Hole)
            .Set("rotation", Rotation)
            .Set("sort", Sort);
        return GenericChart.Of(trace, UseDefaults);
    }
}
