using System.Reflection;
using System.Text;
using Course.Documents;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.PlotlyStandIn.Tests.NotebookUse;

[Collection(ChartScript.Collection)]
public class NotebookUseTests
{
    private static readonly Lazy<SortedSet<string>> Recorded = new(() =>
        new SortedSet<string>(
            RecordedFigure.Names.SelectMany(name => PlotlyUse.In(ChartScript.OfExpression(RecordedFigure.Read(name).Expression))),
            StringComparer.Ordinal));

    /// <summary>The compile errors of each notebook and what it uses: one notebook after another would leave all processors but one idle.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, (string[] Errors, SortedSet<string> Uses)>> Compiled = new(() =>
        Files.AsParallel().Select(file =>
        {
            Script script = NotebookScript.Of(NotebookReader.Read(file));
            return (Name: Path.GetFileName(file), Errors: (string[])[.. NotebookScript.Errors(script)], Uses: PlotlyUse.In(script));
        }).ToDictionary(notebook => notebook.Name, notebook => (notebook.Errors, notebook.Uses)));

    public static TheoryData<string> Notebooks => [.. Files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), NoMore];

    private const string NoMore = "(the end of the folder)";

    private static string[] Files => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.dib") : [];

    private static string Folder => Path.Combine(
        typeof(NotebookUseTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "CourseRoot").Value!,
        "notebooks");

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_uses_only_members_and_arguments_that_a_recorded_figure_exercises(string name)
    {
        if (name == NoMore)
        {
            Assert.NotEmpty(Recorded.Value);
            return;
        }

        (string[] errors, SortedSet<string> uses) = Compiled.Value[name];

        Assert.Empty(errors);
        Assert.Empty(uses.Except(Recorded.Value).Except(BeyondRecorded.Read().Keys));
    }

    [Fact]
    public void The_list_beyond_the_recorded_figures_names_nothing_that_is_recorded() =>
        Assert.Empty(BeyondRecorded.Read().Keys.Intersect(Recorded.Value));

    [Fact]
    public void An_entry_of_the_list_without_a_reason_is_refused()
    {
        Assert.Equal("why", BeyondRecorded.Parse(["# comment", "", "A.B(c) | why"])["A.B(c)"]);
        Assert.Throws<FormatException>(() => BeyondRecorded.Parse(["A.B(c) |"]));
        Assert.Throws<FormatException>(() => BeyondRecorded.Parse(["A.B(c)"]));
    }

    [Theory]
    [InlineData("Chart.Point<double, double, string>(x, x)")]
    [InlineData("display(Chart.Point<double, double, string>(x, x, Name: \"n\"));")]
    [InlineData("var charts = new List<GenericChart> { Chart.Point<double, double, string>(x, x).WithTitle(\"t\") };")]
    [InlineData("x.Sum().Display();")]
    public void Recorded_members_and_arguments_are_let_through(string code) => Assert.Empty(BeyondIn(code));

    [Theory]
    [InlineData("Chart.Point<double, double, string>(x, x, StackGroup: \"s\")", "CSharp.Chart.Point(StackGroup)")]
    [InlineData("display(Chart.Point<double, double, string>(x, x, StackGroup: \"s\"));", "CSharp.Chart.Point(StackGroup)")]
    [InlineData(
        "Chart.Heatmap<double, double, double, string>(new[] { x }, ColorScale: StyleParam.Colorscale.Cividis)",
        "StyleParam.Colorscale.Cividis")]
    [InlineData(
        "Chart.Point<double, double, string>(x, x).WithXError(null);",
        "GenericChartExtensions.WithXError", "GenericChartExtensions.WithXError(xError)")]
    [InlineData(
        "var m = new Marker(); m.SetProperty(\"sizeref\", 2.0);",
        "DynamicObj.DynamicObj.SetProperty", "DynamicObj.DynamicObj.SetProperty(propertyName)", "DynamicObj.DynamicObj.SetProperty(propertyValue)",
        "TraceObjects.Marker.new")]
    public void Other_members_and_arguments_are_named(string code, params string[] expected) =>
        Assert.Equal(expected, BeyondIn(code));

    [Fact]
    public void A_member_that_the_stand_in_lacks_is_a_compile_error() =>
        Assert.StartsWith("CS0117: 'Chart' does not contain a definition for 'Sankey'", Assert.Single(BeyondIn("Chart.Sankey()")));

    private static IEnumerable<string> BeyondIn(string code)
    {
        string dib = $"#!meta\n\n{{}}\n\n#!markdown\n\n# A title\n\n#!csharp\n\n#r \"nuget: Plotly.NET, 5.1.0\"\n{ChartScript.Header}\n\n#!csharp\n\n#!time\ndouble[] x = {{ 1.0 }};\n\n#!csharp\n\n{code}\n";
        Script script = NotebookScript.Of(NotebookReader.Parse(Encoding.UTF8.GetBytes(dib), NotebookFormat.Dib, "test.dib"));
        return NotebookScript.Errors(script).Concat(PlotlyUse.In(script).Except(Recorded.Value));
    }
}
