using System.Text.Json.Nodes;
using Course.Documents;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void A_section_is_found_by_its_words_its_code_and_the_names_in_its_formulas()
    {
        sample.Page(Markdown("# 07 · T\n\nBefore.\n\n## The $\\lambda$ part\n\nText with $\\Sigma^{1/2}$."), Code("Fit(x)", new StreamOutput("stdout", "printed")));
        JsonArray[] entries = [.. Entries().Where(e => (string)e[1]! == "T")];
        Assert.Equal(["07-page.html", "07-page.html#the-lambda-part"], entries.Select(e => (string)e[0]!));
        Assert.Equal(["", "The lambda part"], entries.Select(e => (string)e[2]!));
        Assert.Equal("Before.", (string)entries[0][3]!);
        string text = (string)entries[1][3]!;
        Assert.Contains("Sigma^ 1/2", text, StringComparison.Ordinal);
        Assert.Contains("Fit(x)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("printed", text, StringComparison.Ordinal);
    }

    private IEnumerable<JsonArray> Entries()
    {
        const string Opening = "window.courseSearch = ";
        string script = sample.Read("assets/search-index.js");
        Assert.StartsWith(Opening, script, StringComparison.Ordinal);
        return JsonNode.Parse(script[Opening.Length..].TrimEnd('\n', ';'))!.AsArray().Select(e => e!.AsArray());
    }
}
