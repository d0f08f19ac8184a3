namespace Course.Kernels.Tests.Display;

/// <summary>Charts whose parts have dynamic members, as Plotly.NET's have.</summary>
public class DynamicContractsTests
{
    private const string Chart = """
        var inner = new DynamicPart { ["x"] = new[] { 1.0, double.NaN }, ["nothing"] = null, ["Declared"] = 0, ["Absent"] = 0 };
        var chart = new GenericChart(new DynamicPart { ["b"] = inner, ["a"] = new object[] { inner, "text", 7, new Dictionary<string, object> { ["k"] = inner } } });

        """;

    [Theory]
    [InlineData(Chart)]
    [InlineData("var chart = new GenericChart(new AttributedPart { [\"a\"] = 1 });")]
    public async Task The_text_is_the_librarys_own(string code)
    {
        RunNotebook run = await Run(code, "display(chart);", "Console.Write(GenericChart.toFigureJson(chart))");
        Assert.Contains("\"a\":", run.Last, StringComparison.Ordinal);
        Assert.Equal(run.Last, NewtonsoftDefaultsTests.Figure(run));
    }

    [Fact]
    public async Task The_runtime_binder_is_not_asked()
    {
        RunNotebook run = await Run(Chart, "display(chart);", "Console.Write(DynamicPart.Bindings)", "GenericChart.toFigureJson(chart)", "Console.Write(DynamicPart.Bindings)");
        Assert.Equal("0", run.Shown[^3]);
        Assert.NotEqual("0", run.Last);
    }

    private static Task<RunNotebook> Run(params string[] cells) => NewtonsoftDefaultsTests.Run(cells);
}
