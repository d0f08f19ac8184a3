using Microsoft.CodeAnalysis;
using Plotly.NET;

namespace Course.PlotlyStandIn.Tests.Charts;

/// <summary>What the real packages refuse, the stand-in refuses too.</summary>
[Collection(ChartScript.Collection)]
public class RefusalTests
{
    [Theory]
    [InlineData("new Chart()", "CS0712")]
    [InlineData("Chart.Heatmap<double, double, double, string>(new double[2, 2])", "CS1503")]
    [InlineData("Chart.Point<double?, double, string>(new double?[] { 1 }, x)", "CS0313")]
    [InlineData("Chart.Point(x, y)", "CS0411")]
    [InlineData("Chart.Histogram<double, double, string>(X: x.Where(v => v > 1))", "CS1503")]
    [InlineData("Chart.Point<double, double, string>(x, y).WithTraceInfo(Name: \"n\")", "CS0121")]
    [InlineData("Chart.Point<double, double, string>(x, y).Show()", "CS0121")]
    [InlineData("Chart.Point<double, double, string>(x, y).WithLayoutStyle<string>(ShowLegend: false)", "CS1061")]
    [InlineData("SliderStep.init(Label: \"a\")", "CS7036")]
    public void Code_that_the_real_packages_refuse_is_refused(string expression, string error)
    {
        IEnumerable<Diagnostic> errors = ChartScript.OfExpression(expression).GetCompilation().GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Contains(error, errors.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Without_the_alias_the_name_Chart_is_ambiguous() =>
        Assert.Contains("CS0104", ChartScript.ErrorsWithoutAlias("Chart.Combine(new GenericChart[0])"));

    [Theory]
    [InlineData("12345")]
    [InlineData("#12345g")]
    [InlineData("+12345")]
    public void A_colour_that_is_not_six_hexadecimal_digits_is_refused(string text) =>
        Assert.Throws<ArgumentException>("s", () => Color.fromHex(text));

    [Fact]
    public void A_part_of_a_colour_over_255_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("g", () => Color.fromRGB(0, 256, 0));

    [Fact]
    public void A_colour_scale_of_one_colour_is_refused() =>
        Assert.Throws<ArgumentException>(
            "item", () => StyleParam.Colorscale.NewCustom([Tuple.Create(0.0, Color.fromString("white"))]));
}
