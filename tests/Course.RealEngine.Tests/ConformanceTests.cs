namespace Course.RealEngine.Tests;

public class ConformanceTests(BothEngines engines) : IClassFixture<BothEngines>
{
    public static TheoryData<string> Notebooks => [.. CourseFolder.Names];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Both_engines_see_the_same_cells(string name) =>
        Assert.Equal(engines.Own(name).Count, engines.Real(name).Count);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_cell_succeeds_in_both(string name) => AssertEach(name, (own, real) =>
    {
        Assert.True(own.Succeeded);
        Assert.True(real.Succeeded);
    });

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_cell_writes_the_same(string name) => AssertEach(name, (own, real) =>
    {
        Assert.Equal(real.Console, own.Console);
        Assert.Equal(real.PlainText, own.PlainText);
    });

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_figure_equals_the_one_of_the_real_Plotly_NET(string name)
    {
        Assert.All(engines.Own(name).Zip(engines.Real(name)), cell => Assert.Equal(cell.Second.Figures, cell.First.Figures));
        Assert.True(name.StartsWith("00-", StringComparison.Ordinal) || engines.Real(name).Sum(c => c.Figures.Count) >= 3);
    }

    private void AssertEach(string name, Action<CellResult, CellResult> assert) =>
        Assert.All(engines.Own(name).Zip(engines.Real(name)), cell => assert(cell.First, cell.Second));
}
