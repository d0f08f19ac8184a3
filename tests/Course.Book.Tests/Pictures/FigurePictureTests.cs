using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Pictures;

/// <summary>Pictures are looked at as XML, so that each is one, too.</summary>
public sealed partial class FigurePictureTests : IDisposable
{
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    private const string Axes = "\"xaxis\":{\"range\":[0,4],\"title\":{\"text\":\"steps\"}},\"yaxis\":{\"range\":[0,10],\"title\":{\"text\":\"nats\"}}";

    [Fact]
    public void A_point_lies_where_the_ticks_say()
    {
        XElement svg = Svg("{\"data\":[{\"mode\":\"markers\",\"x\":[1,3],\"y\":[5,10],\"marker\":{\"color\":\"#123456\",\"size\":8}}],\"layout\":{" + Axes + "}}");
        XElement points = Assert.Single(svg.Descendants(), e => (string?)e.Attribute("stroke") == "#123456");
        double[][] at = [.. Place().Matches((string)points.Attribute("d")!).Select(m => new[] { Number(m.Groups["x"].Value), Number(m.Groups["y"].Value) })];
        Assert.Equal(2, at.Length);
        Assert.Equal(Tick(svg, "1.0", "x"), at[0][0], 0.11);
        Assert.Equal(Tick(svg, "3.0", "x"), at[1][0], 0.11);
        Assert.Equal(Tick(svg, "10", "y") - 4, at[1][1], 0.11);
        Assert.Equal(((Tick(svg, "0", "y") + Tick(svg, "10", "y")) / 2) - 4, at[0][1], 0.11);
    }

    [Fact]
    public void Titles_ticks_names_notes_and_the_standard_step_of_a_slider_are_words_of_the_picture()
    {
        string[] words = Words(Svg("{\"data\":[{\"name\":\"fit\",\"x\":[0,1],\"y\":[0,1]},{\"name\":\"truth\",\"x\":[0,1],\"y\":[1,2]},{\"name\":\"later\",\"visible\":false,\"x\":[0],\"y\":[0]}],\"layout\":{\"title\":{\"text\":\"<b>Steps</b> up\"},"
            + Axes + ",\"annotations\":[{\"x\":1,\"y\":2,\"text\":\"here\"}],\"sliders\":[{\"active\":1,\"currentvalue\":{\"prefix\":\"k = \"},\"steps\":[{\"label\":\"3\"},{\"label\":\"5\"}]}]}}"));
        Assert.All(new[] { "Steps up", "steps", "nats", "fit", "truth", "here", "k = 5", "2", "10" }, word => Assert.Contains(word, words));
        Assert.DoesNotContain("later", words);
    }

    [Fact]
    public void A_logarithmic_axis_has_powers_of_ten_at_equal_distances()
    {
        XElement svg = Svg("{\"data\":[{\"mode\":\"lines\",\"x\":[1,2],\"y\":[1e-6,1e6]}],\"layout\":{\"yaxis\":{\"type\":\"log\",\"range\":[-6,6],\"dtick\":2}}}");
        double[] at = [.. new[] { "10⁻⁶", "0.01", "100", "10⁶" }.Select(label => Tick(svg, label, "y"))];
        Assert.Equal((at[0] - at[3]) / 3, at[0] - at[1], 0.2);
        Assert.Equal(at[0] - at[1], at[2] - at[3], 0.2);
    }

    [Fact]
    public void An_axis_has_the_ticks_and_words_that_the_figure_gives_it()
    {
        XElement svg = Svg("{\"data\":[{\"mode\":\"markers\",\"x\":[0,1],\"y\":[0,1]}],\"layout\":{\"xaxis\":{\"range\":[0,4],\"tickvals\":[1,3,9],\"ticktext\":[\"one\",\"three\",\"nine\"]}}}");
        Assert.True(Tick(svg, "one", "x") < Tick(svg, "three", "x"));
        Assert.DoesNotContain("nine", Words(svg));
        Assert.DoesNotContain("2", Words(svg));
    }

    [Fact]
    public void Columns_stand_on_nothing_with_heights_in_proportion()
    {
        XElement svg = Svg("{\"data\":[{\"type\":\"bar\",\"x\":[\"a\",\"b\"],\"y\":[2,4],\"marker\":{\"color\":\"#123456\"}}]}");
        string path = (string)svg.Descendants().Single(e => (string?)e.Attribute("fill") == "#123456").Attribute("d")!;
        double[][] bars = [.. Column().Matches(path).Select(m => new[] { Number(m.Groups["foot"].Value), Number(m.Groups["top"].Value) })];
        Assert.Equal(2, bars.Length);
        Assert.Equal(2 * (bars[0][0] - bars[0][1]), bars[1][0] - bars[1][1], 0.3);
        Assert.All(new[] { "a", "b" }, word => Assert.Contains(word, Words(svg)));
    }

    [Theory]
    [InlineData("{\"type\":\"histogram\",\"x\":[1,1,2,3]}")]
    [InlineData("{\"type\":\"heatmap\",\"z\":[[1,2],[3,4]],\"colorscale\":\"Viridis\"}")]
    [InlineData("{\"type\":\"contour\",\"z\":[[1,2],[3,null]],\"ncontours\":5}")]
    [InlineData("{\"type\":\"surface\",\"z\":[[1,2],[3,5]]}")]
    [InlineData("{\"type\":\"scatter3d\",\"mode\":\"lines+markers\",\"x\":[1,2,\"NaN\",3],\"y\":[1,2,3,3],\"z\":[1,2,3,3]}")]
    [InlineData("{\"mode\":\"lines\",\"x\":[1,2],\"y\":[1,1],\"error_y\":{\"array\":[1,2]},\"fill\":\"toself\"}")]
    [InlineData("{\"mode\":\"markers\",\"x\":[],\"y\":[]}")]
    [InlineData("{\"mode\":\"markers\",\"x\":[\"NaN\",null,1e308],\"y\":[1,2,-1e308]}")]
    public void Each_kind_of_trace_gives_a_picture_without_a_number_that_is_none(string trace)
    {
        string svg = Picture($"{{\"data\":[{trace}]}}")!;
        Assert.NotEmpty(XElement.Parse(svg).Descendants());
        Assert.DoesNotMatch("NaN|∞|Infinity|E[+-]?[0-9]", svg.Split("</style>")[1]);
    }

    [Fact]
    public void A_sheet_hides_the_point_behind_it()
    {
        string svg = Picture("{\"data\":[{\"type\":\"scatter3d\",\"mode\":\"markers\",\"x\":[0,0],\"y\":[-9,9],\"z\":[0,0],\"marker\":{\"color\":\"#123456\"}},{\"type\":\"surface\",\"x\":[-5,5],\"y\":[0,0.1],\"z\":[[-5,-5],[5,5]],\"colorscale\":[[0,\"#abcdef\"],[1,\"#abcdef\"]]}],\"layout\":{\"scene\":{\"camera\":{\"eye\":{\"x\":0.1,\"y\":2,\"z\":0.1}}}}}")!;
        int behind = svg.IndexOf("#123456", StringComparison.Ordinal), sheet = svg.IndexOf("#abcdef", StringComparison.Ordinal), before = svg.LastIndexOf("#123456", StringComparison.Ordinal);
        Assert.True(behind < sheet && sheet < before, $"{behind}, {sheet}, {before}");
    }

    [Fact]
    public void Hostile_words_and_colours_stay_words_and_become_no_address()
    {
        const string Hostile = "</text><script>alert(1)</script>\\\" onload=\\\"x";
        XElement svg = Svg($"{{\"data\":[{{\"name\":\"{Hostile}\",\"mode\":\"markers+text\",\"text\":[\"{Hostile}\"],\"x\":[\"{Hostile}\"],\"y\":[1],\"marker\":{{\"color\":\"url(http://example.org/x)\"}}}},{{\"name\":\"b\",\"y\":[1,2],\"line\":{{\"color\":\"{Hostile}\"}}}}],\"layout\":{{\"title\":{{\"text\":\"{Hostile}\"}}}}}}");
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script" || e.Attribute("onload") is not null);
        Assert.DoesNotContain("example.org", svg.ToString(), StringComparison.Ordinal);
        Assert.Contains("alert(1)", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_of_trace_that_it_cannot_show_gives_no_picture() =>
        Assert.Null(Picture("{\"data\":[{\"type\":\"pie\",\"values\":[1,2]}]}"));

    /// <summary>The picture of a figure on a page; null when the page has none.</summary>
    private string? Picture(string figure)
    {
        string page = sample.Page(Code("chart", Figure(figure)));
        return new HtmlParser().ParseDocument(page).QuerySelector(".plot > .picture")?.GetAttribute("src") is { } file ? sample.Read(file) : null;
    }

    private XElement Svg(string figure) => XElement.Parse(Picture(figure)!);

    private static string[] Words(XElement svg) => [.. svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];

    private static double Tick(XElement svg, string label, string side) =>
        Number((string)svg.Descendants().First(e => e.Name.LocalName == "text" && e.Value == label && (string?)e.Attribute("text-anchor") == (side == "x" ? "middle" : "end")).Attribute(side)!);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("M(?<x>[-0-9.]+) (?<y>[-0-9.]+)h0")]
    private static partial Regex Place();

    [GeneratedRegex("M[-0-9.]+ (?<foot>[-0-9.]+)H[-0-9.]+V(?<top>[-0-9.]+)")]
    private static partial Regex Column();
}
