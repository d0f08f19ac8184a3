using Microsoft.FSharp.Collections;
using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>
/// A chart: its traces, its layout and its configuration. As in the real package, styling changes the chart's own
/// objects and returns the chart, and a combined chart shares the traces of its parts.
/// </summary>
[TypeFormatterSource(typeof(ChartFormatterSource))]
public sealed class GenericChart
{
    internal GenericChart(IReadOnlyList<Trace> traces, Layout layout, Config config)
    {
        Traces = traces;
        Layout = layout;
        Config = config;
    }

    internal IReadOnlyList<Trace> Traces { get; }

    internal Layout Layout { get; private set; }

    internal Config Config { get; private set; }

    /// <summary>The chart's traces.</summary>
    public static FSharpList<Trace> getTraces(GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        return ListModule.OfSeq(gChart.Traces);
    }

    /// <summary>The chart's layout.</summary>
    public static Layout getLayout(GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        return gChart.Layout;
    }

    /// <summary>Gives the chart another layout.</summary>
    public static GenericChart setLayout(Layout layout, GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(gChart);
        gChart.Layout = layout;
        return gChart;
    }

    /// <summary>Merges <paramref name="layout"/> into the chart's layout.</summary>
    public static GenericChart addLayout(Layout layout, GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(gChart);
        gChart.Layout.Combine(layout);
        return gChart;
    }

    /// <summary>The chart's configuration.</summary>
    public static Config getConfig(GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        return gChart.Config;
    }

    /// <summary>Gives the chart another configuration.</summary>
    public static GenericChart setConfig(Config config, GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(gChart);
        gChart.Config = config;
        return gChart;
    }

    /// <summary>The figure as JSON: <c>data</c>, <c>layout</c> and an empty list <c>frames</c>.</summary>
    public static string toFigureJson(GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        return Json(gChart, "frames", Array.Empty<object>());
    }

    /// <summary>The chart as JSON: <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    public static string toJson(GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        return Json(gChart, "config", gChart.Config);
    }

    /// <summary>The chart as a piece of HTML: a div and the script that draws into it.</summary>
    public static string toChartHTML(GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        return ChartHtml.Fragment(gChart);
    }

    /// <summary>The chart as a page of its own.</summary>
    public static string toEmbeddedHTML(GenericChart gChart)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        return ChartHtml.Page(gChart);
    }

    internal static GenericChart Of(Trace trace, Optional<bool> useDefaults) =>
        useDefaults.OrElse(true)
            ? new GenericChart(
                [trace],
                Layout.init<string>(Width: 600, Height: 600, Template: ChartTemplates.plotly),
                Config.init(Responsive: true))
            : new GenericChart([trace], new Layout(), new Config());

    /// <summary>
    /// The charts drawn into one another: all traces, and the layouts merged in order into the first one's.
    /// </summary>
    internal static GenericChart CombineAll(IEnumerable<GenericChart> charts)
    {
        ArgumentNullException.ThrowIfNull(charts);
        GenericChart[] all = [.. charts];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no chart to combine: the sequence is empty.", nameof(charts));
        }

        foreach (GenericChart chart in all.Skip(1))
        {
            all[0].Layout.Combine(chart.Layout);
            all[0].Config.Merge(chart.Config);
        }

        return new GenericChart([.. all.SelectMany(chart => chart.Traces)], all[0].Layout, all[0].Config);
    }

    /// <summary>Sets the given properties of the layout, replacing objects that were there.</summary>
    internal GenericChart Styled(Layout layout)
    {
        foreach ((string name, object? value) in layout.Properties)
        {
            Layout.SetProperty(name, value);
        }

        return this;
    }

    private static string Json(GenericChart chart, string last, object value) =>
        FigureJson.Write(
            new DynamicObj.DynamicObj().Put("data", chart.Traces).Put("layout", chart.Layout).Put(last, value));
}
