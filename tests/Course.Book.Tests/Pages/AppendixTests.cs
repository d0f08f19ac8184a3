using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Course.Documents;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Pages;

public sealed class AppendixTests : IDisposable
{
    private const string Derivation = """
        <section class="derivation holds" id="derivation-07-x"><h4>The law</h4><script type="application/json" class="course-derivation" data-version="1">
        {"version":1,"id":"07-x","title":"The law","seed":1,"trials":40,"holds":true,
         "lines":[{"number":1,"measure":"relative","residual":2E-15},{"number":2,"measure":"relative","residual":3.14E-14},{"number":3,"measure":"standard-errors","residual":2.5}],
         "wrongTurns":[{"name":"B for \u003cB\u003e","rejected":true},{"name":"no square","rejected":false}]}
        </script></section>
        """;

    private const string Proved = """
        <table class="course-proved"><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead><tbody>
        <tr><td>The law</td><td>3 lines</td><td>3.1e-14</td></tr><tr><td>1 &lt; 2</td><td>one case</td><td>yes or no</td></tr></tbody></table>
        """;

    private const string Erratum = """
        <section class="course-errata holds" id="erratum-001-01"><p>Erratum 001-01 \(x\)</p><script type="application/json" class="course-erratum">{}</script></section>
        """;

    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void The_ledger_tells_trials_worst_residual_and_wrong_turns_of_every_derivation_and_every_other_check()
    {
        IDocument page = Page("ledger.html", Code("Prove", Value("text/html", Derivation)), Code("WhatWeProved()", Value("text/html", Proved)));
        IElement row = Assert.Single(page.QuerySelectorAll("table.ledger:not(.facts) tbody tr"));
        Assert.Equal(["The law", "3", "40", "3.1e-14", "1 of 2 rejectedB for <B>no square (not rejected)", "holds"], row.QuerySelectorAll("td").Select(td => td.TextContent));
        Assert.Equal("07-page.html#derivation-07-x", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("1 < 2one caseyes or no", Assert.Single(page.QuerySelectorAll("table.facts tbody tr")).TextContent);
        Assert.Contains("1 derivation with 3 lines, 0 of them failing · 1 wrong turn rejected, 1 not · 1 other check", page.QuerySelector(".totals")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_errata_stand_together_with_their_math()
    {
        IDocument page = Page("errata.html", Code("Errata", Value("text/html", Erratum)));
        IElement erratum = Assert.Single(page.QuerySelectorAll(".course-errata"));
        Assert.Equal("Erratum 001-01 x", erratum.TextContent);
        Assert.NotNull(erratum.QuerySelector(".math"));
    }

    [Fact]
    public void The_symbols_are_gathered_and_ordered_by_their_letter()
    {
        IDocument page = Page("symbols.html", Markdown("# T\n\n## Notation\n\n| symbol | meaning | shape |\n|---|---|---|\n| $\\Sigma$ | covariance | $k \\times k$ |\n| $\\mathbf{x}$ | a point | $k$ |\n| $N$ | points | 1 |\n| $\\bar a$ | a mean | 1 |\n\n## Other\n\n| a | b | c |\n|---|---|---|\n| not | a | symbol |\n"));
        Assert.Equal(["\\bar a", "N", "\\mathbf{x}", "\\Sigma"], page.QuerySelectorAll(".symbols tbody tr td:first-child").Select(td => td.TextContent));
        Assert.All(page.QuerySelectorAll(".symbols a"), a => Assert.Equal("07-page.html#notation", a.GetAttribute("href")));
    }

    [Fact]
    public void A_book_with_nothing_to_enter_has_no_such_pages()
    {
        sample.Page(Markdown("# Only text"));
        Assert.Equal(["07-page.html", "index.html"], Directory.EnumerateFiles(sample.Folder, "*.html").Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_single_file_holds_its_styles_scripts_and_search()
    {
        BookWriter.Write([Chapter("07-page", Markdown("# T\n\nA zeppelin."), Code("1", Figure("{\"data\":[]}")))], sample.Folder, new BookOptions { SingleFile = true });
        IDocument page = new HtmlParser().ParseDocument(sample.Read("07-page.html"));
        Assert.False(Directory.Exists(Path.Combine(sample.Folder, "assets")));
        Assert.DoesNotContain(page.QuerySelectorAll("script[src], link[rel=stylesheet]"), e => !(e.GetAttribute("src") ?? e.GetAttribute("href"))!.StartsWith("https://cdn.", StringComparison.Ordinal));
        Assert.Contains("A zeppelin.", page.GetElementById("search-source")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#search-source", page.Body!.GetAttribute("data-search"));
    }

    [Fact]
    public void The_footer_names_the_packages_and_the_stand_in()
    {
        string page = sample.Page(Code("#r \"nuget: MathNet.Numerics, 5.0.0\"\n1", Value("text/plain", "…; the course's stand-in is used.")));
        string foot = new HtmlParser().ParseDocument(page).QuerySelector("footer")!.TextContent;
        Assert.Contains("MathNet.Numerics 5.0.0", foot, StringComparison.Ordinal);
        Assert.Contains(".NET SDK 10.", foot, StringComparison.Ordinal);
        Assert.Contains("stand-in took the place of Plotly.NET", foot, StringComparison.Ordinal);
    }

    [Fact]
    public void The_benchmarks_are_a_table_and_charts()
    {
        DirectoryInfo data = Directory.CreateDirectory(Path.Combine(sample.Folder, "data"));
        DirectoryInfo notebooks = Directory.CreateDirectory(Path.Combine(sample.Folder, "notebooks"));
        const string Point = "{\"kind\":\"pca\",\"work\":\"<fit>\",\"n\":1000,\"d\":50,\"k\":0,\"threads\":1,\"seconds\":0.0125,\"extraMegabytes\":1.5,\"fractionOfRoofline\":0.5,\"peers\":[{\"name\":\"numpy\",\"seconds\":0.02,\"ratio\":1.6,\"goal\":1.5,\"sameAnswer\":true},{\"name\":\"cholmod\",\"missing\":\"not installed\"}]}";
        const string Gain = "{\"kind\":\"gmm\",\"work\":\"EM\",\"n\":100,\"d\":8,\"k\":4,\"gain\":1.9,\"peers\":[{\"name\":\"numpy\",\"gain\":1.1}],\"goal\":1.8,\"sameBytes\":true}";
        const string StartUp = "{\"jupyterVersion\":\"7\",\"slowness\":1.5,\"rows\":[{\"work\":\"<ten>\",\"seconds\":1,\"again\":0.3,\"goal\":0.8,\"jupyterSeconds\":3.15,\"sameAnswer\":true},{\"work\":\"all\",\"seconds\":30,\"again\":14,\"goal\":15,\"jupyterSeconds\":null,\"sameAnswer\":null}]}";
        string Report(string varies) => $"{{\"about\":\"Runs.\",\"machine\":{{\"vectorBits\":256}},\"rows\":[{Point}],\"twoThreads\":[{Gain}],\"startUp\":{StartUp},\"curves\":[{{\"varies\":\"{varies}\",\"work\":\"<fit>\",\"points\":[{Point}]}}]}}";
        File.WriteAllText(Path.Combine(data.FullName, "benchmarks.json"), Report("n"));
        BookWriter.Write([], sample.Folder, new BookOptions { NotebookFolder = notebooks.FullName });
        IDocument page = new HtmlParser().ParseDocument(sample.Read("benchmarks.html"));
        Assert.Equal(
            ["pca: <fit>", "10³, 50", "0.0125", "1.5", "50 %", "numpy 1.6× (1.5×)cholmod: not installed", "gmm: EM", "100, 8, 4", "1.9×", "1.8×", "yes", "numpy 1.1×",
                "<ten>", "1", "0.3", "1.2", "3.15×", "all", "30", "14", "22.5", ""],
            page.QuerySelectorAll("table.ledger tbody td").Select(td => td.TextContent));
        Assert.Contains("it took 1.5 times as long", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("vector bits", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        string figure = sample.Read(page.QuerySelector(".plot")!.GetAttribute("data-figure")!);
        Assert.All(
            ["\"title\":{\"text\":\"\\u003Cfit\\u003E\"}", "\"tickvals\":[1000]", "\"tickvals\":[0.01,0.02,0.05,0.1,0.2,0.5]", "\"x\":[1000]", "\"y\":[0.02]"],
            part => Assert.Contains(part, figure, StringComparison.Ordinal));

        // Times too short for the clock are zeros, which a logarithmic scale has no place for.
        File.WriteAllText(Path.Combine(data.FullName, "benchmarks.json"), Report("n").Replace("0.0125", "0", StringComparison.Ordinal).Replace("0.02", "0", StringComparison.Ordinal));
        BookWriter.Write([], sample.Folder, new BookOptions { NotebookFolder = notebooks.FullName });
        foreach (string spoilt in (string[])["{}", Report("K")])
        {
            File.WriteAllText(Path.Combine(data.FullName, "benchmarks.json"), spoilt);
            Assert.Throws<BookFormatException>(() => BookWriter.Write([], sample.Folder, new BookOptions { NotebookFolder = notebooks.FullName }));
        }
    }

    private IDocument Page(string name, params NotebookCell[] cells)
    {
        sample.Page(cells);
        return new HtmlParser().ParseDocument(sample.Read(name));
    }
}
