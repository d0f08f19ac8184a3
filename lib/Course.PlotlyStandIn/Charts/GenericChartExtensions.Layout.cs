using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Merges <paramref name="layout"/> into the chart's layout.</summary>
    public static GenericChart WithLayout(this GenericChart chart, Layout layout) =>
        GenericChart.addLayout(layout, chart);

    /// <summary>Gives the chart another configuration.</summary>
    public static GenericChart WithConfig(this GenericChart chart, Config config) =>
        GenericChart.setConfig(config, chart);

    /// <summary>Sets the chart's title.</summary>
    public static GenericChart WithTitle(this GenericChart chart, string title, FSharpOption<Font>? TitleFont = null) =>
        GenericChart.addLayout(new Layout().Put("title", Title.init(Text: title, Font: TitleFont)), chart);

    /// <summary>Sets whether there is a legend.</summary>
    public static GenericChart WithLegend(this GenericChart chart, bool showlegend) =>
        GenericChart.addLayout(new Layout().Put("showlegend", showlegend), chart);

    /// <summary>Sets the chart's size in px.</summary>
    public static GenericChart WithSize(this GenericChart chart, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(chart);
        chart.Layout.Put("width", width).Put("height", height);
        return chart;
    }

    /// <summary>Sets the chart's margin.</summary>
    public static GenericChart WithMargin(this GenericChart chart, Margin margin)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(margin);
        chart.Layout.SetProperty("margin", margin);
        return chart;
    }

    /// <summary>Sets the chart's margin in px.</summary>
    public static GenericChart WithMarginSize<TLeft, TRight, TTop, TBottom, TPad, TAutoexpand>(
        this GenericChart chart, FSharpOption<TLeft>? Left = null, FSharpOption<TRight>? Right = null,
        FSharpOption<TTop>? Top = null, FSharpOption<TBottom>? Bottom = null, FSharpOption<TPad>? Pad = null,
        FSharpOption<TAutoexpand>? Autoexpand = null) =>
        chart.WithMargin(
            Margin.init(Left: Left, Right: Right, Top: Top, Bottom: Bottom, Pad: Pad, Autoexpand: Autoexpand));

    /// <summary>Sets the template: the defaults of every property that the figure leaves open.</summary>
    public static GenericChart WithTemplate(this GenericChart chart, Template template)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(template);
        chart.Layout.SetProperty("template", template);
        return chart;
    }

    /// <summary>Adds an annotation before the chart's own, or replaces those.</summary>
    public static GenericChart WithAnnotation(
        this GenericChart chart, Annotation annotation, FSharpOption<bool>? Append = null) =>
        chart.WithAnnotations([annotation], Append);

    /// <summary>Adds annotations before the chart's own, or replaces those.</summary>
    public static GenericChart WithAnnotations(
        this GenericChart chart, IEnumerable<Annotation> annotations, FSharpOption<bool>? Append = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(annotations);
        chart.Layout.Prepend("annotations", annotations, Append?.Value ?? true);
        return chart;
    }

    /// <summary>Adds a shape before the chart's own, or replaces those.</summary>
    public static GenericChart WithShape(this GenericChart chart, Shape shape, FSharpOption<bool>? Append = null) =>
        chart.WithShapes([shape], Append);

    /// <summary>Adds shapes before the chart's own, or replaces those.</summary>
    public static GenericChart WithShapes(
        this GenericChart chart, IEnumerable<Shape> shapes, FSharpOption<bool>? Append = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(shapes);
        chart.Layout.Prepend("shapes", shapes, Append?.Value ?? true);
        return chart;
    }

    /// <summary>Gives the chart one slider, in place of any others.</summary>
    public static GenericChart WithSlider(this GenericChart chart, Slider slider) => chart.WithSliders([slider]);

    /// <summary>Gives the chart these sliders, in place of any others.</summary>
    public static GenericChart WithSliders(this GenericChart chart, IEnumerable<Slider> sliders)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(sliders);
        chart.Layout.SetProperty("sliders", sliders);
        return chart;
    }

    /// <summary>Writes the chart as an HTML page (<c>.html</c> is added to the name if it is missing).</summary>
    public static void SaveHtml(this GenericChart chart, string path) => ChartHtml.Save(chart, path);

    /// <summary>Writes the chart as an HTML page to a temporary file and opens it in the browser.</summary>
    public static void Show(this GenericChart chart) => ChartHtml.Show(chart);
}
