namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A matrix as coloured cells with a text on each.</summary>
    public static GenericChart AnnotatedHeatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData, IEnumerable<IEnumerable<string>> annotationText,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default, Optional<int> XGap = default,
        Optional<IEnumerable<YType>> Y = default, Optional<int> YGap = default, Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default, Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default, Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default, Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default, Optional<bool> UseWebGL = default, Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default)
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible
    {
        GenericChart chart = Heatmap<ZType, XType, YType, TextType>(
            zData: zData, Name: Name, ShowLegend: ShowLegend, Opacity: Opacity, X: X, XGap: XGap, Y: Y, YGap: YGap,
            Text: Text, MultiText: MultiText, ColorBar: ColorBar, ColorScale: ColorScale, ShowScale: ShowScale,
            ReverseScale: ReverseScale, ZSmooth: ZSmooth, Transpose: Transpose, UseWebGL: UseWebGL,
            ReverseYAxis: ReverseYAxis, UseDefaults: UseDefaults);
        return chart.WithAnnotations(CellTexts(annotationText));
    }
}
