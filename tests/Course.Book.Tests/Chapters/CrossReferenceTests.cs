using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Chapters;

public sealed class CrossReferenceTests : IDisposable
{
    private const string Law = "<a id=\"eq-law\"></a>\n$$\nE = m c^2\n$$\n";
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void An_equation_with_a_name_gets_a_number_at_both_places()
    {
        IDocument page = Page(out BookResult result, Markdown("# 07 · A\n\nSee [the law](#eq-law).\n\n" + Law));
        Assert.Equal("(7.1)", page.QuerySelector("#eq-law > a.label")!.TextContent);
        Assert.Equal("the law (7.1)", page.QuerySelector("a.xref")!.TextContent);
        Assert.Contains("E = m c^2", page.QuerySelector("#eq-law .math")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("p a[id]"));
        Assert.DoesNotContain(result.Notices, n => n.Contains("leads nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_to_another_notebook_leads_to_its_page_and_brings_a_preview()
    {
        BookResult result = BookWriter.Write([Chapter("01-a", Markdown("# 01 · A\n\n" + Law)), Chapter("02-b", Markdown("# 02 · B\n\nBy [that law](01-a.dib#eq-law), see [A](01-a.dib)."))], sample.Folder);
        IElement[] links = [.. new HtmlParser().ParseDocument(sample.Read("02-b.html")).QuerySelectorAll(".prose a")];
        Assert.Equal(["01-a.html#eq-law", "01-a.html"], links.Select(a => a.GetAttribute("href")));
        Assert.Equal("that law (1.1)", links[0].TextContent);
        Assert.Contains("01-a.html#eq-law", sample.Read("assets/previews.js"), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Notices, n => n.Contains("leads nowhere", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[x](#fig-gone)", "#fig-gone")]
    [InlineData("[x](09-gone.dib#eq-a)", "09-gone.dib#eq-a")]
    [InlineData("[x](#ref-gone)", "#ref-gone")]
    [InlineData("[x](../data/points.csv)", "../data/points.csv")]
    public void A_link_that_leads_nowhere_is_reported_and_becomes_text(string link, string named)
    {
        IDocument page = Page(out BookResult result, Markdown(link));
        Assert.Contains($"07-page: the link '{named}' leads nowhere in the book.", result.Notices);
        Assert.Null(page.QuerySelector(".prose a")!.GetAttribute("href"));
    }

    [Fact]
    public void Footnotes_of_all_cells_are_numbered_through()
    {
        IDocument page = Page(out _, Markdown("One.[^1]\n\n[^1]: First."), Markdown("Two.[^1]\n\n[^1]: Second."));
        Assert.Equal(["#note-1", "#note-2"], page.QuerySelectorAll("a.footnote-ref").Select(a => a.GetAttribute("href")));
        Assert.Equal(["1", "2"], page.QuerySelectorAll("a.footnote-ref").Select(a => a.TextContent));
        Assert.StartsWith("Second.", page.GetElementById("note-2")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_get_ids_of_their_own_and_make_the_contents()
    {
        IDocument page = Page(out _, Markdown("# T\n\n## The end\n\n### A part of $x$"), Markdown("## The end"));
        Assert.Equal(["#the-end", "#a-part-of-x", "#the-end-2"], page.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll(".contents a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    private IDocument Page(out BookResult result, params Documents.NotebookCell[] cells)
    {
        result = BookWriter.Write([Chapter("07-page", cells)], sample.Folder);
        return new HtmlParser().ParseDocument(sample.Read("07-page.html"));
    }
}
