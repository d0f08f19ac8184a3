using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Course.Documents;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Outputs;

public sealed class HostileOutputTests : IDisposable
{
    private const string Hostile = "</pre></code></script><script>alert(1)</script><img src=x onerror=alert(1)>";
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void Text_of_code_streams_values_and_errors_is_shown_as_text()
    {
        IDocument page = Parsed(sample.Page(
            Code(Hostile),
            Code("1", new StreamOutput("stdout", Hostile)),
            Code("1", new ErrorOutput("E", Hostile, [Hostile])),
            Code("1", Value("text/plain", Hostile)),
            Code("1", Value("text/latex", Hostile)),
            Code("1", Value("text/unknown", Hostile))));
        Assert.All(page.QuerySelectorAll(".cell"), cell => Assert.Contains("<script>alert(1)", cell.TextContent, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("main script, main [onerror]"));
        Assert.Equal(6, page.QuerySelectorAll("main > .cell").Length);
    }

    [Theory]
    [InlineData("</div></section></main><h1>out")]
    [InlineData("<table><tr><td>never closed")]
    [InlineData("<b><i>crossed</b></i><!-- open comment")]
    [InlineData("<p title='never ends>text")]
    [InlineData("<textarea>swallow the page")]
    [InlineData("<plaintext>swallow the page")]
    public void Invalid_html_stays_in_its_cell(string html)
    {
        IDocument page = Parsed(sample.Page(Code("1", Value("text/html", html)), Markdown("After it."), Code("2", new StreamOutput("stdout", "last"))));
        Assert.Equal(2, page.QuerySelectorAll("main > .cell").Length);
        Assert.Equal("After it.", page.QuerySelector("main > .prose")!.TextContent.Trim());
        Assert.Single(page.QuerySelectorAll("h1"), h => h.Closest(".cell") is null);
        Assert.NotNull(page.QuerySelector("body > footer"));
    }

    [Theory]
    [InlineData("<script>document.title = 'changed'</script>")]
    [InlineData("<b onclick=\"alert(1)\">text</b>")]
    [InlineData("<a href=\" javascript:alert(1)\">text</a>")]
    [InlineData("<style>body { display: none }</style>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<noscript><b title='</noscript><script>alert(1)</script>'></b></noscript>")]
    public void Html_with_code_or_styles_gets_a_frame_that_reaches_nothing(string html)
    {
        IElement cell = Parsed(sample.Page(Code("1", Value("text/html", html)))).QuerySelector("main .outputs")!;
        IElement frame = Assert.Single(cell.QuerySelectorAll("iframe"));
        Assert.Equal("allow-scripts", frame.GetAttribute("sandbox"));
        Assert.Equal(html, frame.GetAttribute("srcdoc"));
        Assert.Empty(cell.QuerySelectorAll("script, style, [onclick], a, noscript"));
    }

    [Fact]
    public void Prose_loses_its_scripts()
    {
        IDocument page = Parsed(sample.Page(Markdown("Before <b onclick='alert(1)'>bold</b>\n\n<script>alert(1)</script>\n\nafter")));
        Assert.Empty(page.QuerySelectorAll("main script, main [onclick]"));
        Assert.Contains("after", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_cannot_end_its_script_element()
    {
        Chapter chapter = Chapter("07-page", Code("chart", Figure("{\"data\":[],\"layout\":{\"title\":\"</script><b>\"}}")));
        BookWriter.Write([chapter], sample.Folder, new BookOptions { SingleFile = true });
        IElement script = Assert.Single(Parsed(sample.Read("07-page.html")).QuerySelectorAll(".plot > script"));
        Assert.Equal("</script><b>", (string?)System.Text.Json.Nodes.JsonNode.Parse(script.TextContent)!["layout"]!["title"]);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    public void Ten_megabytes_are_cut_and_the_page_says_so(string type)
    {
        string text = new('x', 10_000_000);
        string page = sample.Page(Code("1", new DataOutput(new Dictionary<string, System.Text.Json.Nodes.JsonNode?> { [type] = text, ["text/plain"] = text }, [], true, 1, null)));
        Assert.InRange(page.Length, 40_000, 100_000);
        Assert.Contains("characters are left out here", page, StringComparison.Ordinal);
    }

    private static IDocument Parsed(string page) => new HtmlParser().ParseDocument(page);
}
