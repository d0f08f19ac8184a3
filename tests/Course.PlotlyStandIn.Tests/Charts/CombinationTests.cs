using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course.PlotlyStandIn.Tests.Charts;

public class CombinationTests
{
    [Fact]
    public void Lists_of_the_layouts_are_joined_and_other_properties_overwritten()
    {
        GenericChart first = Point().WithAnnotation(Note("one")).WithTitle("first");
        GenericChart second = Point().WithAnnotation(Note("two")).WithTitle("second");

        JsonNode layout = LayoutOf(Chart.Combine([first, second]));

        Assert.Equal(["one", "two"], layout["annotations"]!.AsArray().Select(a => (string?)a!["text"]));
        Assert.Equal("second", (string?)layout["title"]!["text"]);
    }

    [Fact]
    public void Combining_no_chart_is_refused() =>
        Assert.Throws<ArgumentException>("charts", () => Chart.Combine([]));

    [Fact]
    public void A_dark_chart_that_is_combined_leaves_the_default_template_alone()
    {
        Chart.Combine([Point(), Point().WithTemplate(ChartTemplates.dark)]);

        Assert.Equal("rgba(255, 255, 255, 1.0)", (string?)LayoutOf(Point())["template"]!["layout"]!["paper_bgcolor"]);
    }

    [Fact]
    public void Names_of_the_traces_of_a_combined_chart_are_numbered()
    {
        GenericChart chart = Chart.Combine([Point(), Point(), Point()]).WithTraceInfo(Name: (Optional<string>)"n");

        Assert.Equal(["n", "n_1", "n_2"], DataOf(chart).Select(trace => (string?)trace!["name"]));
    }

    [Fact]
    public void A_later_style_changes_what_it_names_and_keeps_the_rest()
    {
        JsonNode line = DataOf(
            Chart.Line<double, double, string>([1.0], [2.0], LineColor: Color.fromString("red")).WithLineStyle(Width: 2.0))[0]!["line"]!;

        Assert.Equal("red", (string?)line["color"]);
        Assert.Equal(2.0, (double?)line["width"]);
    }

    [Fact]
    public void A_scene_is_merged_into_the_one_of_its_number_and_its_axes_keep_their_titles()
    {
        GenericChart chart = Chart.Point3D<double, double, double, string>([1.0], [2.0], [3.0]).WithZAxisStyle(Title.init("up"));
        Plotly.NET.GenericChartExtensions.WithScene(
            chart, Scene.init(Camera: Camera.init(Eye: CameraEye.init(X: 1.5, Y: 1.4, Z: 1.1))));
        Plotly.NET.GenericChartExtensions.WithScene(chart, Scene.init(AspectMode: StyleParam.AspectMode.Data), 2);

        JsonNode layout = LayoutOf(chart);

        Assert.Equal("up", (string?)layout["scene"]!["zaxis"]!["title"]!["text"]);
        Assert.Equal("perspective", (string?)layout["scene"]!["camera"]!["projection"]!["type"]);
        Assert.Equal(1.4, (double?)layout["scene"]!["camera"]!["eye"]!["y"]);
        Assert.Equal("data", (string?)layout["scene2"]!["aspectmode"]);
    }

    [Fact]
    public void What_the_binding_lacks_is_set_by_name_and_taken_away_by_name()
    {
        GenericChart chart = Point();
        Layout layout = chart.GetLayout();
        layout.SetProperty("hovermode", "x unified");
        chart.GetTraces()[0].SetProperty("hovertemplate", "%{x}");

        Assert.Equal("x unified", (string?)LayoutOf(chart)["hovermode"]);
        Assert.Equal("%{x}", (string?)DataOf(chart)[0]!["hovertemplate"]);
        Assert.True(layout.RemoveProperty("hovermode"));
        Assert.False(layout.RemoveProperty("hovermode"));
        Assert.Null(layout.TryGetPropertyValue("hovermode"));
    }

    private static GenericChart Point() => Chart.Point<double, double, string>([1.0], [2.0]);

    private static Annotation Note(string text) =>
        Annotation.init<double, double, int, string, int, string, string, string, string, string>(Text: text);

    private static JsonNode LayoutOf(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!["layout"]!;

    private static JsonArray DataOf(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!["data"]!.AsArray();
}
