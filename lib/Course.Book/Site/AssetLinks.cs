namespace Course.Book.Site;

/// <summary>Where a page finds what it does not hold itself.</summary>
/// <param name="Local">Whether all of it lies beside the page.</param>
/// <param name="KatexStyle">The style sheet of typeset math.</param>
/// <param name="KatexScript">The script that typesets math, for pages whose math is not typeset yet.</param>
/// <param name="PlotlyFull">The chart library with charts in space.</param>
/// <param name="PlotlyCartesian">The smaller one without them.</param>
internal sealed record AssetLinks(bool Local, string KatexStyle, string KatexScript, string PlotlyFull, string PlotlyCartesian)
{
    private const string Cdn = "https://cdn.jsdelivr.net/npm/";

    /// <summary>Everything in the folder <c>assets</c>.</summary>
    public static AssetLinks Beside { get; } = new(
        true, "assets/katex/katex.min.css", "assets/katex/katex.min.js", "assets/plotly.min.js", "assets/plotly-cartesian.min.js");

    /// <summary>Charts and math from the public CDN, in the versions of the lock file.</summary>
    public static AssetLinks OnCdn { get; } = new(
        false,
        $"{Cdn}katex@{NpmPackages.Version("katex")}/dist/katex.min.css",
        $"{Cdn}katex@{NpmPackages.Version("katex")}/dist/katex.min.js",
        $"{Cdn}plotly.js-dist-min@{NpmPackages.Version("plotly.js-dist-min")}/plotly.min.js",
        $"{Cdn}plotly.js-cartesian-dist-min@{NpmPackages.Version("plotly.js-cartesian-dist-min")}/plotly-cartesian.min.js");
}
