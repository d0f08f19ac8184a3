using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    private static Marker MarkerOf(
        Optional<Marker> marker, Optional<Color> color = default, Optional<Line> outline = default,
        Optional<StyleParam.MarkerSymbol> symbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> symbols = default,
        Optional<StyleParam.Colorscale> colorscale = default, Optional<IEnumerable<double>> opacities = default) =>
        marker.OrElse(() => new Marker())
            .Set("color", color)
            .Set("colorscale", colorscale)
            .Set("line", outline)
            .Set("opacity", opacities)
            .Set("symbol", symbol, symbols);

    private static Marker Marker3DOf(
        Optional<Marker> marker, Optional<Color> color, Optional<Line> outline,
        Optional<StyleParam.MarkerSymbol3D> symbol, Optional<IEnumerable<StyleParam.MarkerSymbol3D>> symbols,
        Optional<StyleParam.Colorscale> colorscale, Optional<IEnumerable<double>> opacities) =>
        MarkerOf(marker, color, outline, default, default, colorscale, opacities).Set("symbol", symbol, symbols);

    private static Marker BarMarkerOf(
        Optional<Marker> marker, Optional<Color> color, Optional<Pattern> pattern = default,
        Optional<StyleParam.PatternShape> shape = default, Optional<IEnumerable<StyleParam.PatternShape>> shapes = default,
        Optional<IEnumerable<double>> opacities = default, Optional<StyleParam.Colorscale> colorscale = default,
        Optional<Line> outline = default) =>
        MarkerOf(marker, color, outline, default, default, colorscale, opacities)
            .Put("pattern", PatternOf(pattern, shape, shapes));

    private static Pattern PatternOf(
        Optional<Pattern> pattern, Optional<StyleParam.PatternShape> shape,
        Optional<IEnumerable<StyleParam.PatternShape>> shapes) =>
        pattern.OrElse(() => new Pattern()).Set("shape", shape, shapes);

    private static Plotly.NET.Line LineOf(
        Optional<Line> line, Optional<Color> color, Optional<StyleParam.DrawingStyle> dash,
        Optional<StyleParam.Colorscale> colorscale, Optional<double> width) =>
        line.OrElse(() => new Line())
            .Set("color", color)
            .Set("width", width)
            .Set("dash", dash)
            .Set("colorscale", colorscale);

    private static bool ShowsText(
        Optional<StyleParam.TextPosition> position, Optional<IEnumerable<StyleParam.TextPosition>> positions) =>
        position.IsSome || positions.IsSome;

    private static GenericChart WithRowsDownwards(GenericChart chart, Optional<bool> reverse) =>
        reverse.OrElse(false)
            ? chart.WithYAxis(new LinearAxis().Put("autorange", StyleParam.AutoRange.Reversed))
            : chart;

    private static IEnumerable<Annotation> CellTexts(IEnumerable<IEnumerable<string>> texts) =>
        [.. texts.SelectMany((row, y) => row.Select((text, x) => new Annotation()
            .Put("x", x).Put("y", y).Put("showarrow", false).Put("text", text)))];

    private static GenericChart InScene(GenericChart chart)
    {
        CameraProjection projection = CameraProjection.init(
            ProjectionType: StyleParam.CameraProjectionType.Perspective);
        chart.Layout.MergeChild("scene", Scene.init(Camera: Camera.init(Projection: projection)));
        return chart;
    }
}
