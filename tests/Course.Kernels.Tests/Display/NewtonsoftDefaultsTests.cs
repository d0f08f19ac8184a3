namespace Course.Kernels.Tests.Display;

/// <summary>A chart that Newtonsoft.Json writes, as Plotly.NET's are.</summary>
public class NewtonsoftDefaultsTests
{
    private const string Nested = "new GenericChart(new Part(\"a\", new Part(\"b\", new Part(null)), new Part(\"b\")))";
    private const string DefaultsAre = "JsonConvert.DefaultSettings is null ? \"none\" : \"set\"";

    [Fact]
    public async Task The_parts_of_a_chart_are_not_compared_by_what_they_hold()
    {
        RunNotebook run = await Run($"display({Nested});", $"Part.Comparisons + \" \" + ({DefaultsAre})");
        Assert.Equal(
            """{"Name":"a","Within":[{"Name":"b","Within":[{"Name":null,"Within":[],"Written":"yes"}],"Written":"yes"},{"Name":"b","Within":[],"Written":"yes"}],"Written":"yes"}""",
            Figure(run));
        Assert.Equal("=> 0 none\n", run.Last);
    }

    [Fact]
    public async Task Without_that_they_are() =>
        Assert.NotEqual("=> 0\n", (await Run($"var text = GenericChart.toFigureJson({Nested});", "Part.Comparisons.ToString()")).Last);

    [Fact]
    public async Task Settings_of_the_notebook_are_left_as_they_are()
    {
        RunNotebook run = await Run(
            "JsonConvert.DefaultSettings = () => new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore };",
            "display(new GenericChart(new Part(null)));",
            DefaultsAre);
        Assert.Equal("""{"Within":[],"Written":"yes"}""", Figure(run));
        Assert.Equal("=> set\n", run.Last);
    }

    [Fact]
    public async Task A_chart_that_cannot_be_written_leaves_nothing_behind()
    {
        RunNotebook run = await Run(
            "try { display(new GenericChart(new Part(\"a\") { FailsWhenWritten = true })); Console.Write(\"shown\"); } catch (Exception e) { Console.Write(e.GetBaseException().Message); }",
            DefaultsAre);
        Assert.Contains("This part cannot be written.", run.Shown[^2], StringComparison.Ordinal);
        Assert.Equal("=> none\n", run.Last);
    }

    /// <summary>Runs cells that have Newtonsoft.Json and the chart.</summary>
    internal static Task<RunNotebook> Run(params string[] cells) => RunNotebook.Cells(
        [$"#r \"{typeof(Newtonsoft.Json.JsonConvert).Assembly.Location}\"\n#r \"{typeof(Plotly.NET.GenericChart).Assembly.Location}\"\nusing Newtonsoft.Json;\nusing Plotly.NET;", .. cells]);

    internal static string Figure(RunNotebook run) =>
        Assert.Single(run.Displays.Values, d => d.ContainsKey("application/vnd.plotly.v1+json"))["application/vnd.plotly.v1+json"]!.ToJsonString();
}
