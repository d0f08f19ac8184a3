using System.Text.Json.Nodes;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course.PlotlyStandIn.Tests.Charts;

public class GridTests
{
    [Fact]
    public void Coupled_cells_share_the_axes_of_their_column_and_row()
    {
        JsonNode figure = FigureOf(Chart.Grid([Point(), Point(), Point(), Point()], 2, 2, Pattern: StyleParam.LayoutGridPattern.Coupled));

        Assert.Equal(["x y", "x2 y", "x y2", "x2 y2"], figure["data"]!.AsArray().Select(t => $"{t!["xaxis"]} {t["yaxis"]}"));
        Assert.Equal("coupled", (string?)figure["layout"]!["grid"]!["pattern"]);
    }

    [Fact]
    public void A_title_stands_over_the_middle_of_its_cell_in_the_order_of_the_rows()
    {
        JsonArray titles = FigureOf(Chart.Grid([Point(), Point()], 2, 1, SubPlotTitles: new[] { "upper", "lower" }))["layout"]!["annotations"]!.AsArray();

        Assert.Equal(0.5, (double)titles[0]!["x"]!, 12);
        Assert.Equal(1.0, (double)titles[0]!["y"]!, 12);
        Assert.Equal(0.7 / 1.7, (double)titles[1]!["y"]!, 12);
    }

    [Fact]
    public void An_axis_keeps_its_style_under_its_new_name()
    {
        GenericChart logarithmic = Plotly.NET.CSharp.GenericChartExtensions.WithYAxisStyle<double, double, string>(
            Point(), AxisType: StyleParam.AxisType.Log);

        JsonNode layout = FigureOf(Chart.Grid([Point(), logarithmic], 1, 2))["layout"]!;

        Assert.Equal("log", (string?)layout["yaxis2"]!["type"]);
        Assert.Null(layout["yaxis"]!["type"]);
    }

    /// <summary>Seen with Plotly.NET 5.1.0: the new axes take the freed places of the old ones, the last freed first.</summary>
    [Fact]
    public void Axes_that_had_a_style_stand_in_the_order_of_the_real_package()
    {
        JsonObject layout = FigureOf(Chart.Grid([Styled(), Styled()], 1, 2))["layout"]!.AsObject();

        Assert.Equal(
            ["yaxis", "xaxis", "yaxis2", "xaxis2"],
            layout.Select(p => p.Key).Where(name => name.Contains("axis", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_gets_the_domain_of_its_cell()
    {
        GenericChart pie = Chart.Pie<double, string, string>([1.0], Labels: new[] { "a" });

        JsonNode figure = FigureOf(Chart.Grid([Point(), pie], 1, 2));

        Assert.Equal(1, (int)figure["data"]![1]!["domain"]!["column"]!);
    }

    [Fact]
    public void A_cell_of_two_kinds_of_subplots_is_refused()
    {
        GenericChart mixed = Chart.Combine([Point(), Chart.Point3D<double, double, double, string>([1.0], [1.0], [1.0])]);

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Chart.Grid([mixed], 1, 1));

        Assert.Contains("row 1, column 1", refusal.Message, StringComparison.Ordinal);
    }

    private static GenericChart Styled() =>
        Plotly.NET.CSharp.GenericChartExtensions.WithYAxisStyle<double, double, string>(
            Plotly.NET.CSharp.GenericChartExtensions.WithXAxisStyle<double, double, string>(Point(), TitleText: "x"), TitleText: "y");

    private static GenericChart Point() => Chart.Point<double, double, string>([1.0], [2.0]);

    private static JsonNode FigureOf(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;
}
