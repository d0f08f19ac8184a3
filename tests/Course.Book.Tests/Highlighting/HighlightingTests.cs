using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Highlighting;

public sealed class HighlightingTests : IDisposable
{
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void Code_is_coloured_by_what_it_means()
    {
        IElement code = Cells("using System;\nConsole.WriteLine(\"a\" + 1); // said")[0];
        Assert.Equal(["using"], Texts(code, "k"));
        Assert.Equal(["Console"], Texts(code, "t"));
        Assert.Equal(["WriteLine"], Texts(code, "m"));
        Assert.Equal(["\"a\""], Texts(code, "s"));
        Assert.Equal(["1"], Texts(code, "n"));
        Assert.Equal(["// said"], Texts(code, "c"));
    }

    [Fact]
    public void A_cell_knows_the_names_of_the_cells_before_it()
    {
        IElement[] cells = Cells("class Fit { public int Steps => 3; }", "var fit = new Fit();\nfit.Steps");
        Assert.Equal(["Fit"], Texts(cells[1], "t"));
        Assert.Equal(["Steps"], Texts(cells[1], "p"));
    }

    [Theory]
    [InlineData("var x = 1;\n\nvar y = @\"two\nlines\";")]
    [InlineData("#!time\n  a < b && c > d /* open")]
    [InlineData("#!import _setup.dib")]
    public void The_text_of_the_code_is_kept_to_the_letter(string source)
    {
        IElement code = Cells(source)[0];
        Assert.Equal(source, code.TextContent);
        Assert.Equal(source.Split('\n').Length, code.QuerySelectorAll(".l").Length);
    }

    private IElement[] Cells(params string[] sources) =>
        [.. new HtmlParser().ParseDocument(sample.Page([.. sources.Select(s => Code(s))])).QuerySelectorAll("main .cell code")];

    private static string[] Texts(IElement code, string name) => [.. code.QuerySelectorAll("." + name).Select(e => e.TextContent)];
}
