using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.References;

public sealed class ReferencesTests : IDisposable
{
    private const string Works = """
        [{"key":"b","authors":"Beta, B.","year":"2001","title":"On <b>","container":"J. B","doi":"10.1/b","arxiv":null,"url":null},
         {"key":"a","authors":["Alpha, A.","Beta, B."],"year":1999,"title":"On a","arxiv":"1234.5678"}]
        """;

    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void A_chapter_lists_the_works_it_cites_and_one_page_lists_them_all()
    {
        Write(Works, Chapter("01-x", Markdown("# 01 · X\n\n[Beta](#ref-b).")), Chapter("02-y", Markdown("# 02 · Y\n\n[Alpha](#ref-a), [Beta](#ref-b), [again](#ref-b).")));
        IDocument chapter = Parsed("02-y.html");
        Assert.Equal(["ref-a", "ref-b"], chapter.QuerySelectorAll(".references li").Select(li => li.Id));
        Assert.Equal("Beta, B. (2001). On <b>. J. B. doi:10.1/b", chapter.GetElementById("ref-b")!.TextContent);
        IDocument all = Parsed("references.html");
        Assert.Equal(["Alpha, A., Beta, B. (1999). On a. arXiv:1234.5678 Cited in chapter 2.", "Beta, B. (2001). On <b>. J. B. doi:10.1/b Cited in chapter 1, 2."], all.QuerySelectorAll(".works li").Select(li => li.TextContent));
        Assert.Contains(all.QuerySelectorAll(".chapters a"), a => a.GetAttribute("href") == "references.html");
    }

    [Fact]
    public void Without_a_citation_there_is_no_such_page()
    {
        Write(Works, Chapter("01-x", Markdown("# X")));
        Assert.False(File.Exists(Path.Combine(sample.Folder, "references.html")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{\"key\":\"a\",\"authors\":\"A\",\"title\":\"T\"}]")]
    [InlineData("[{\"key\":\"a\",\"authors\":\"A\",\"year\":\"1\",\"title\":\"T\"},{\"key\":\"a\",\"authors\":\"A\",\"year\":\"1\",\"title\":\"T\"}]")]
    public void A_bibliography_that_is_none_is_refused(string json)
    {
        var e = Assert.Throws<BookFormatException>(() => Write(json, Chapter("01-x", Markdown("# X"))));
        Assert.Contains("references.json", e.Message, StringComparison.Ordinal);
    }

    private void Write(string works, params Chapter[] chapters)
    {
        using var notebooks = new Sample();
        File.WriteAllText(Path.Combine(notebooks.Folder, "references.json"), works);
        BookWriter.Write(chapters, sample.Folder, new BookOptions { NotebookFolder = notebooks.Folder });
    }

    private IDocument Parsed(string page) => new HtmlParser().ParseDocument(sample.Read(page));
}
