using System.Text.Json.Nodes;
using Course.Documents;

namespace Course.Book.Tests;

public sealed class BookWriterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-book-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_page_shows_text_code_and_outputs_in_order()
    {
        var page = Page(Markdown("# First\n\nSome $x^2$ text."), Code("1 + 1", new StreamOutput("stdout", "hello\n")));
        Assert.Contains("<title>First</title>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("Some", StringComparison.Ordinal) < page.IndexOf("1 + 1", StringComparison.Ordinal));
        Assert.True(page.IndexOf("1 + 1", StringComparison.Ordinal) < page.IndexOf("hello", StringComparison.Ordinal));
        Assert.Contains("\\(x^2\\)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_code_streams_values_and_errors_is_shown_as_text()
    {
        const string Hostile = "</pre><script>alert(1)</script>";
        var page = Page(Code(
            Hostile,
            new StreamOutput("stdout", Hostile),
            new ErrorOutput("E", Hostile, []),
            Value("text/plain", Hostile),
            Value("text/latex", Hostile)));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(5, page.Split("&lt;script&gt;alert(1)").Length - 1);
    }

    [Fact]
    public void A_figure_cannot_end_its_script_element()
    {
        var figure = new JsonObject { ["data"] = new JsonArray(), ["layout"] = new JsonObject { ["title"] = "</script><b>" } };
        var page = Page(Code("chart", new DataOutput(new Dictionary<string, JsonNode?> { ["application/vnd.plotly.v1+json"] = figure }, [], true, 1, null)));
        Assert.DoesNotContain("</script><b>", page, StringComparison.Ordinal);
        Assert.Contains("class=\"chart\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_lists_the_chapters_and_says_which_failed()
    {
        var good = new Chapter("01-a", Document(Markdown("# Good")));
        var bad = new Chapter("02-b", Document(Markdown("# Bad"), Code("x", new ErrorOutput("E", "no", []))));
        var index = File.ReadAllText(BookWriter.Write([good, bad], _folder.FullName));
        Assert.Contains("<a href=\"01-a.html\">Good</a> <a class", index, StringComparison.Ordinal);
        Assert.Contains("<a href=\"02-b.html\">Bad</a> <strong class=\"failed\">a cell failed", index, StringComparison.Ordinal);
        Assert.Contains("Next: Bad", File.ReadAllText(Path.Combine(_folder.FullName, "01-a.html")), StringComparison.Ordinal);
    }

    private string Page(params NotebookCell[] cells)
    {
        BookWriter.Write([new Chapter("page", Document(cells))], _folder.FullName);
        return File.ReadAllText(Path.Combine(_folder.FullName, "page.html"));
    }

    private static NotebookDocument Document(params NotebookCell[] cells) =>
        NotebookReader.Parse("#!csharp\n\n1\n"u8.ToArray(), NotebookFormat.Dib, "page.dib").WithCells(cells);

    private static NotebookCell Markdown(string text) => new() { Kernel = "markdown", Source = text };

    private static NotebookCell Code(string code, params CellOutput[] outputs) => new() { Kernel = "csharp", Source = code, Outputs = outputs };

    private static DataOutput Value(string mimeType, string content) =>
        new(new Dictionary<string, JsonNode?> { [mimeType] = content }, [], true, 1, null);
}
