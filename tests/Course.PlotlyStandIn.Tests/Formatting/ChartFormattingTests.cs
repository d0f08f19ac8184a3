using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course.PlotlyStandIn.Tests.Formatting;

public class ChartFormattingTests
{
    [Fact]
    public void The_formatting_library_finds_the_html_of_a_chart_by_itself()
    {
        string html = PointNamed("p").ToDisplayString("text/html");

        Assert.Equal(GenericChart.toChartHTML(PointNamed("p")), html);
        Assert.Contains("https://cdn.plot.ly/plotly-2.27.1.min.js", html, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"p\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_formatting_library_finds_the_figure_of_a_chart_by_itself()
    {
        JsonNode figure = JsonNode.Parse(PointNamed("p").ToDisplayString("application/vnd.plotly.v1+json"))!;

        Assert.Equal(["data", "layout", "config"], figure.AsObject().Select(property => property.Key));
        Assert.Equal("p", (string?)figure["data"]![0]!["name"]);
        Assert.True((bool)figure["config"]!["responsive"]!);
    }

    [Fact]
    public void Html_comes_first() =>
        Assert.Equal("text/html", Formatter.GetPreferredMimeTypesFor(typeof(GenericChart)).First());

    [Fact]
    public void Text_in_a_figure_cannot_end_the_script() =>
        Assert.Equal(
            1, GenericChart.toChartHTML(PointNamed("</script><b>")).Split("</script>").Length - 1);

    [Fact]
    public void The_id_depends_on_the_figure_alone()
    {
        Assert.Equal(GenericChart.toChartHTML(PointNamed("p")), GenericChart.toChartHTML(PointNamed("p")));
        Assert.NotEqual(IdOf(PointNamed("p")), IdOf(PointNamed("q")));
    }

    [Fact]
    public void A_page_is_saved_under_a_name_that_ends_in_html()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            PointNamed("p").SaveHtml(path);

            Assert.Equal(GenericChart.toEmbeddedHTML(PointNamed("p")), File.ReadAllText(path + ".html"));
        }
        finally
        {
            File.Delete(path + ".html");
        }
    }

    private static GenericChart PointNamed(string name) => Chart.Point<double, double, string>([1.0], [2.0], Name: name);

    private static string IdOf(GenericChart chart) => GenericChart.toChartHTML(chart).Split("id=\"")[1].Split('"')[0];
}
