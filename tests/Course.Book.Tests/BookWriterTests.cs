using System.Text.RegularExpressions;
using Course.Documents;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests;

public sealed class BookWriterTests : IDisposable
{
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void A_page_shows_text_code_and_outputs_in_order()
    {
        string page = sample.Page(Markdown("# 07 · First\n\nSome $x^2$ text."), Code("Sum(1, 2)", new StreamOutput("stdout", "hello\n")));
        Assert.Contains("<title>First · ", page, StringComparison.Ordinal);
        Assert.Contains("Chapter 7</span> First</h1>", page, StringComparison.Ordinal);
        int text = page.IndexOf("Some ", StringComparison.Ordinal), code = page.IndexOf("Sum(", StringComparison.Ordinal);
        Assert.InRange(text, 1, code);
        Assert.True(code < page.IndexOf("hello", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_npm_packages_charts_and_math_come_from_the_network_and_the_result_says_so()
    {
        BookResult result = BookWriter.Write([Chapter("07-page", Markdown("$x^2$"))], sample.Folder);
        Assert.Contains(result.Notices, notice => notice.Contains("cdn.jsdelivr.net", StringComparison.Ordinal));
        Assert.Contains("<span class=\"math raw\">x^2</span>", sample.Read("07-page.html"), StringComparison.Ordinal);
        Assert.Contains("https://cdn.jsdelivr.net/npm/katex@", sample.Read("07-page.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_the_chapters_and_says_which_failed()
    {
        Chapter good = Chapter("01-a", Markdown("# Good"));
        Chapter bad = Chapter("02-b", Markdown("# Bad"), Code("x", new ErrorOutput("E", "no", [])));
        string index = File.ReadAllText(BookWriter.Write([bad, good], sample.Folder).FirstPage);
        Assert.Contains("<a class=\"title\" href=\"01-a.html\">Good</a></div>", index, StringComparison.Ordinal);
        Assert.Contains("<a class=\"title\" href=\"02-b.html\">Bad</a> <strong class=\"failed\">a cell failed", index, StringComparison.Ordinal);
        Assert.Contains("<small>Next</small>2 · Bad", sample.Read("01-a.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_shows_the_figure_that_the_list_names_and_nothing_where_there_is_none()
    {
        using var notebooks = new Sample();
        File.WriteAllText(Path.Combine(notebooks.Folder, "book.json"), """
            {"title":"The book","subtitle":"All.","chapters":[
              {"notebook":"01-a","summary":"","figure":"fig-second"},{"notebook":"02-b","summary":"","figure":"fig-gone"}]}
            """);
        static NotebookCell Chart(string id, double y) => Code("chart",
            Figure($"{{\"data\":[{{\"type\":\"scatter\",\"x\":[1,2],\"y\":[1,{y}]}}]}}"),
            Value("text/html", $"<div class=\"course-figure\" id=\"{id}\"><p class=\"caption\">It.</p><p class=\"alternative\">It.</p></div>"));
        BookWriter.Write(
            [Chapter("01-a", Markdown("# A"), Chart("fig-first", 3), Chart("fig-second", 4)), Chapter("02-b", Markdown("# B"), Chart("fig-other", 5))],
            sample.Folder,
            new BookOptions { NotebookFolder = notebooks.Folder });
        MatchCollection shown = Regex.Matches(sample.Read("index.html"), "class=\"glimpse\" src=\"([^\"]*)\"");
        Assert.StartsWith("assets/figures/01-a-2-", Assert.Single(shown).Groups[1].Value, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(sample.Folder, shown[0].Groups[1].Value)));
    }

    [Fact]
    public void The_same_notebooks_give_the_same_bytes()
    {
        Chapter[] chapters = [Chapter("01-a", Markdown("# A $x$"), Code("var x = 1;")), Chapter("02-b", Markdown("# B"), Code("chart", Figure("{\"data\":[]}")))];
        using var again = new Sample();
        BookWriter.Write(chapters, sample.Folder);
        BookWriter.Write(chapters, again.Folder);
        string[] files = [.. Directory.EnumerateFiles(sample.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(sample.Folder, f)).Order()];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(sample.Read(file), again.Read(file)));
    }

    [Fact]
    public void The_list_gives_title_order_and_summaries()
    {
        using var notebooks = new Sample();
        File.WriteAllText(Path.Combine(notebooks.Folder, "book.json"), """
            {"title":"The <book>","subtitle":"All of it.","chapters":[{"notebook":"02-b","summary":"It comes first."},{"notebook":"01-a","summary":""}]}
            """);
        string index = File.ReadAllText(BookWriter.Write(
            [Chapter("00-x", Markdown("# X")), Chapter("01-a", Markdown("# A")), Chapter("02-b", Markdown("# B"))],
            sample.Folder,
            new BookOptions { NotebookFolder = notebooks.Folder }).FirstPage);
        Assert.Contains("<h1>The &lt;book&gt;</h1>", index, StringComparison.Ordinal);
        int b = index.IndexOf("class=\"title\" href=\"02-b.html\"", StringComparison.Ordinal);
        int a = index.IndexOf("class=\"title\" href=\"01-a.html\"", StringComparison.Ordinal);
        Assert.True(b > 0 && b < index.IndexOf("It comes first.", StringComparison.Ordinal) && b < a);
        Assert.True(a < index.IndexOf("class=\"title\" href=\"00-x.html\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"title\":\"A\",\"chapters\":[]}")]
    [InlineData("{\"title\":\"A\",\"subtitle\":\"B\",\"chapters\":[\"01-a\"]}")]
    public void A_list_that_is_none_is_refused_with_what_it_should_be(string json)
    {
        using var notebooks = new Sample();
        File.WriteAllText(Path.Combine(notebooks.Folder, "book.json"), json);
        var e = Assert.Throws<BookFormatException>(() => BookWriter.Write([], sample.Folder, new BookOptions { NotebookFolder = notebooks.Folder }));
        Assert.Contains("'notebook' and 'summary'", e.Message, StringComparison.Ordinal);
    }
}
