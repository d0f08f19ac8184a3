using System.Text.Json.Nodes;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course.PlotlyStandIn.Tests.Charts;

public class ValueFormTests
{
    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e20, "1E+20")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    [InlineData(double.NaN, "\"NaN\"")]
    public void A_double_is_written_in_its_shortest_form_and_never_as_an_integer(double value, string expected) =>
        Assert.Equal($"[{expected}]", XOf(value));

    [Theory]
    [InlineData(3, "3")]
    [InlineData(3L, "3")]
    [InlineData(2.5f, "2.5")]
    [InlineData(true, "true")]
    [InlineData("a\"b\\c\nd\u2028</e>é", "\"a\\\"b\\\\c\\nd\\u2028</e>é\"")]
    public void Other_values_are_written_as_what_they_are(object value, string expected) =>
        Assert.Equal($"[{expected}]", XOf((IConvertible)value));

    [Fact]
    public void A_decimal_has_a_point() => Assert.Equal("[3.0]", XOf(3m));

    [Fact]
    public void A_date_shows_its_fraction_and_zone_if_it_has_them() =>
        Assert.Equal("[\"2024-01-02T03:04:05.25Z\"]", XOf(new DateTime(2024, 1, 2, 3, 4, 5, 250, DateTimeKind.Utc)));

    [Fact]
    public void A_control_character_is_escaped() => Assert.Equal("[\"\\u0001\"]", XOf("\u0001"));

    /// <summary>The text between the names x and y in the figure's JSON.</summary>
    private static string XOf<T>(T value)
        where T : IConvertible
    {
        string json = GenericChart.toFigureJson(Chart.Point<T, double, string>([value], [1.0], UseDefaults: false));
        Assert.NotNull(JsonNode.Parse(json));
        return json.Split("\"x\":")[1].Split(",\"y\"")[0];
    }
}
