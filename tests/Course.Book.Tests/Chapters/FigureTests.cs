using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Chapters;

public sealed class FigureTests : IDisposable
{
    private const string Caption = "<div class=\"course-figure\" id=\"fig-scree\"><p class=\"caption\">The <em>shares</em>.</p><p class=\"alternative\"><em>In words:</em> Three columns.</p></div>";
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void A_figure_takes_the_caption_after_it_and_gets_a_number()
    {
        IElement figure = Page("{\"data\":[{\"type\":\"bar\"}],\"layout\":{\"width\":600,\"height\":400}}").QuerySelector("figure")!;
        Assert.Equal("fig-scree", figure.Id);
        Assert.Equal("Figure 7.1 The shares.", figure.QuerySelector("figcaption")!.TextContent);
        Assert.Equal("Three columns.", figure.QuerySelector(".plot")!.GetAttribute("aria-label"));
        Assert.Equal("--w:600;--h:400", figure.QuerySelector(".plot")!.GetAttribute("style"));
        Assert.Empty(figure.ParentElement!.QuerySelectorAll(".course-figure, p.caption"));
    }

    [Theory]
    [InlineData("[{\"type\":\"bar\"},{}]", "cartesian")]
    [InlineData("[{\"type\":\"surface\"},{\"type\":\"scatter3d\"}]", "space")]
    [InlineData("[{\"type\":\"bar\"},{\"type\":\"surface\"}]", "full")]
    public void A_chart_asks_for_the_smallest_part_of_the_library_that_draws_it(string traces, string library)
    {
        IDocument page = Page($"{{\"data\":{traces}}}");
        Assert.Equal(library, page.QuerySelector("figure")!.GetAttribute("data-plotly"));
        Assert.Equal([$"data-plotly-{library}"], page.Body!.Attributes.Select(a => a.Name).Where(name => name.StartsWith("data-plotly", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_chart_is_a_picture_until_it_is_drawn_and_its_data_lie_beside_the_page()
    {
        IDocument page = Page("{\"data\":[{\"type\":\"bar\",\"x\":[1],\"y\":[41.5]}]}");
        IElement plot = page.QuerySelector(".plot")!;
        Assert.Contains("41.5", sample.Read(plot.GetAttribute("data-figure")!), StringComparison.Ordinal);
        Assert.StartsWith("<svg ", sample.Read(plot.QuerySelector("img.picture")!.GetAttribute("src")!), StringComparison.Ordinal);
        Assert.DoesNotContain("41.5", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("noscript"));
    }

    [Fact]
    public void A_chart_without_a_picture_says_in_words_what_there_is_to_see()
    {
        IDocument page = Page("{\"data\":[{\"type\":\"pie\"}]}");
        Assert.Contains("Three columns.", page.QuerySelector("noscript")!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".picture"));
    }

    private IDocument Page(string figure) =>
        new HtmlParser().ParseDocument(sample.Page(Code("chart", Figure(figure), Value("text/html", Caption))));
}
