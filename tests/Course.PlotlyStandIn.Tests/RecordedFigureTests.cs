using System.Text.Json.Nodes;
using Plotly.NET;

namespace Course.PlotlyStandIn.Tests;

[Collection(ChartScript.Collection)]
public class RecordedFigureTests
{
    public static TheoryData<string> Names => [.. RecordedFigure.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_recorded_expression_gives_the_recorded_figure(string name)
    {
        RecordedFigure recorded = RecordedFigure.Read(name);

        JsonNode figure = JsonNode.Parse(GenericChart.toFigureJson(await ChartScript.ChartOf(recorded.Expression)))!;

        foreach (string part in (string[])["data", "layout", "frames"])
        {
            Assert.Equal(RecordedFigure.Part(recorded.Figure, part), RecordedFigure.Part(figure, part));
        }

        Assert.Equal(recorded.Figure["layout"]!["template"] is null, figure["layout"]!["template"] is null);
    }

    [Fact]
    public void All_recorded_figures_are_there() => Assert.Equal(61, RecordedFigure.Names.Count());

    [Fact]
    public async Task The_dark_template_is_the_recorded_one()
    {
        RecordedFigure recorded = RecordedFigure.Read("template");

        JsonNode figure = JsonNode.Parse(GenericChart.toFigureJson(await ChartScript.ChartOf(recorded.Expression)))!;

        Assert.Equal(
            RecordedFigure.Part(recorded.Figure, "layout", withTemplate: true),
            RecordedFigure.Part(figure, "layout", withTemplate: true));
    }

    [Fact]
    public void What_the_default_template_says_is_what_the_recorded_one_says()
    {
        JsonNode recorded = RecordedFigure.Read("point").Figure["layout"]!["template"]!;
        JsonNode ours = JsonNode.Parse(
            GenericChart.toFigureJson(
                Plotly.NET.CSharp.Chart.Point<double, double, string>([1.0], [2.0])))!["layout"]!["template"]!;

        AssertContained(ours, recorded, "template");
    }

    /// <summary>The reduced template may leave objects out, but may not say anything else.</summary>
    private static void AssertContained(JsonNode part, JsonNode whole, string path)
    {
        if (part is not JsonObject properties)
        {
            Assert.Equal(whole.ToJsonString(), part.ToJsonString());
            return;
        }

        foreach ((string name, JsonNode? value) in properties)
        {
            Assert.True(whole[name] is not null, $"{path}.{name} is not recorded");
            AssertContained(value!, whole[name]!, $"{path}.{name}");
        }
    }
}
