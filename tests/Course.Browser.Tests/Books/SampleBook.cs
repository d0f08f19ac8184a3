using System.Text.Json.Nodes;
using Course.Book;
using Course.Browser.Tests.Driving;
using Course.Documents;

namespace Course.Browser.Tests.Books;

/// <summary>A small book with one of everything that a page can show, hostile outputs among it.</summary>
public sealed class SampleBook : WrittenBook
{
    /// <summary>Output that would leave its place if it were taken for markup.</summary>
    public const string Hostile = "</pre></script><script>document.title = 'hostile'</script><img src=x onerror=\"document.title = 'hostile'\">";

    private static readonly string LongSum = string.Join(" + ", Enumerable.Range(1, 60).Select(i => $"x_{{{i}}}"));

    private const string Slider = """
        {"data":[{"type":"scatter","mode":"lines","x":[1,2,3],"y":[1,2,3],"name":"first"},{"type":"scatter","mode":"lines","x":[1,2,3],"y":[3,2,1],"name":"second","visible":false}],
         "layout":{"width":700,"height":420,"title":{"text":"Two lines"},"sliders":[{"active":0,"steps":[
           {"label":"0","method":"update","args":[{"visible":[true,false]}]},{"label":"1","method":"update","args":[{"visible":[false,true]}]}]}]}}
        """;

    public SampleBook()
    {
        string notebooks = Page("notebooks");
        Directory.CreateDirectory(notebooks);
        File.WriteAllText(Path.Combine(notebooks, "references.json"), """
            [{"key":"sample1999","authors":"Author, A.","year":"1999","title":"A work","container":"A journal","doi":"10.1000/1","url":""}]
            """);
        Write([First(), Second()], new BookOptions { NotebookFolder = notebooks, CacheFolder = Places.PageCache });
    }

    private static Chapter First() => Chapter(
        "01-first",
        Markdown("# 01 · First things\n\nText with $\\lambda_1$ and a note.[^a] See [the lines](#fig-lines), [the law](#eq-law), and [Author 1999](#ref-sample1999).\n\n[^a]: The note itself."),
        Markdown("## Notation\n\n| symbol | meaning | shape |\n|---|---|---|\n| $\\lambda$ | an eigenvalue | scalar |\n"),
        Markdown("## A law\n\n<a id=\"eq-law\"></a>\n$$\n\\int e^{-x^2}\\,dx = \\sqrt{\\pi}\n$$\n\n> **Aside.** A zeppelin appears nowhere else.\n"),
        Code("using System;\n\nvar veryLongLine = string.Join(\", \", new[] { \"one\", \"two\", \"three\", \"four\", \"five\", \"six\", \"seven\", \"eight\", \"nine\", \"ten\", \"eleven\" });", new StreamOutput("stdout", "some text\n")),
        Code("lines", Figure(Slider), Caption("fig-lines", "Two lines.", "One rises, one falls.")),
        Code("others", Figure("{\"data\":[{\"type\":\"bar\",\"x\":[\"a\",\"b\"],\"y\":[1,2]}]}"), Figure("{\"data\":[{\"type\":\"heatmap\",\"z\":[[1,2],[3,4]]}]}"), Figure("{\"data\":[{\"type\":\"histogram\",\"x\":[1,1,2,3]}]}"), Figure("{\"data\":[{\"type\":\"contour\",\"z\":[[1,2],[3,4]]}]}"), Figure("{\"data\":[{\"type\":\"box\",\"y\":[1,2,5]}]}")),
        Code("space", Figure("{\"data\":[{\"type\":\"surface\",\"z\":[[1,2],[3,5]]},{\"type\":\"scatter3d\",\"mode\":\"markers\",\"x\":[0,1],\"y\":[0,1],\"z\":[1,5]}]}"), Caption("fig-space", "A sheet.", "A sheet and two points.")));

    private static Chapter Second() => Chapter(
        "02-second",
        Markdown("# 02 · Second things\n\nBack to [the lines](01-first.dib#fig-lines) and [the law](01-first.dib#eq-law)."),
        Code(Hostile, new StreamOutput("stdout", Hostile), Value("text/plain", Hostile), Value("text/latex", Hostile), new ErrorOutput("Hostile", Hostile, [Hostile])),
        Code("invalid", Value("text/html", "</section></main><table><tr><td><b>never closed")),
        Code("active", Value("text/html", "<script>parent.document.title = 'hostile'; top.hostile = true</script><p>in a frame</p>")),
        Code("table", Value("text/html", "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>")),
        Markdown("### Exercise 2.1 · Try ★\n\nDo it.\n\n<details><summary>Hint 1</summary>\n\nThink of $x$ in\n\n$$\n" + LongSum + "\n$$\n\n</details>\n\n<details><summary>Solution</summary>\n\n```csharp\nvar x = 1;\n```\n\n</details>"),
        Code("chart", Figure("{\"data\":[{\"type\":\"scatter\",\"mode\":\"markers\",\"x\":[1,2,3],\"y\":[1,4,9]}],\"layout\":{\"title\":{\"text\":\"</script><script>document.title = 'hostile'</script>\"}}}")));

    private static Chapter Chapter(string name, params NotebookCell[] cells) =>
        new(name, NotebookReader.Parse("#!csharp\n\n1\n"u8.ToArray(), NotebookFormat.Dib, name + ".dib").WithCells(cells));

    private static NotebookCell Markdown(string text) => new() { Kernel = "markdown", Source = text };

    private static NotebookCell Code(string code, params CellOutput[] outputs) => new() { Kernel = "csharp", Source = code, Outputs = outputs };

    private static DataOutput Value(string type, JsonNode content) => new(new Dictionary<string, JsonNode?> { [type] = content }, [], false, null, null);

    private static DataOutput Figure(string json) => Value("application/vnd.plotly.v1+json", JsonNode.Parse(json)!);

    private static DataOutput Caption(string id, string caption, string alternative) => Value(
        "text/html",
        $"<div class=\"course-figure\" id=\"{id}\"><p class=\"caption\">{caption}</p><p class=\"alternative\"><em>In words:</em> {alternative}</p></div>");
}
