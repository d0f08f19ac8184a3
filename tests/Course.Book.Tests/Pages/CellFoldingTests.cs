using Course.Documents;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Pages;

public sealed class CellFoldingTests : IDisposable
{
    private const string SixLines = "var a = 1;\nvar b = 2;\nvar c = 3;\nvar d = 4;\nvar e = 5;\nChart(a, b, c, d, e)";
    private static readonly CellOutput Chart = Figure("{\"data\":[{\"type\":\"bar\"}]}");

    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void What_loads_or_only_draws_is_folded_and_says_so()
    {
        Assert.Equal(" · loads what the chapter uses", FoldOf(Code("#!import _setup.dib\nusing System.IO;")));
        Assert.Equal(" · draws the figure", FoldOf(Code(SixLines, Chart)));
        Assert.Equal(" · draws the figure", FoldOf(Code(SixLines, Chart, Value("text/html", "<div class=\"course-figure\"><p class=\"caption\">It.</p><p class=\"alternative\">In words: it.</p></div>"))));
    }

    [Fact]
    public void What_computes_or_is_short_is_open()
    {
        Assert.Null(FoldOf(Code("1 + 1", Value("text/plain", "2"))));
        Assert.Null(FoldOf(Code("Chart(1)", Chart)));
        Assert.Null(FoldOf(Code(SixLines, Chart, new StreamOutput("stdout", "holds"))));
    }

    /// <summary>What the folded cell's line says after its place; null where it is open.</summary>
    private string? FoldOf(NotebookCell cell)
    {
        using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(sample.Page(cell));
        var source = document.QuerySelector("details.source")!;
        return source.HasAttribute("open") ? null : source.QuerySelector("summary")!.LastChild!.TextContent;
    }
}
