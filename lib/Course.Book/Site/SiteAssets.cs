namespace Course.Book.Site;

/// <summary>What the pages share: styles, the script, math, and the chart library in parts.</summary>
internal sealed record SiteAssets
{
    private const string Cdn = "https://cdn.jsdelivr.net/npm/";
    private const string Folder = "assets/";

    private static readonly (string Name, string Package, string File)[] Bundles =
    [
        ("cartesian", "plotly.js-cartesian-dist-min", "plotly-cartesian.min.js"),
        ("space", "plotly.js-gl3d-dist-min", "plotly-gl3d.min.js"),
        ("full", "plotly.js-dist-min", "plotly.min.js"),
    ];

    /// <summary>The pages' own style sheet, fonts included.</summary>
    public required Asset Style { get; init; }

    /// <summary>The pages' own script.</summary>
    public required Asset Script { get; init; }

    /// <summary>The style sheet of typeset math.</summary>
    public required Asset KatexStyle { get; init; }

    /// <summary>The script that typesets math, for pages whose math is not typeset yet.</summary>
    public required Asset KatexScript { get; init; }

    /// <summary>The chart library by what it can draw: <c>cartesian</c>, <c>space</c>, or <c>full</c> for a chart that mixes the two.</summary>
    public required IReadOnlyDictionary<string, Asset> Plotly { get; init; }

    /// <summary>Charts and math from the public CDN, in the versions of the lock file; the rest beside the page or in it.</summary>
    /// <param name="site">The site; null for pages that hold all themselves.</param>
    public static SiteAssets OnCdn(SiteFolder? site) => new()
    {
        Style = Own("site.css", EmbeddedAssets.Folder("styles"), site),
        Script = Own("site.js", SiteScript(), site),
        KatexStyle = new Asset($"{Cdn}katex@{NpmPackages.Version("katex")}/dist/katex.min.css"),
        KatexScript = new Asset($"{Cdn}katex@{NpmPackages.Version("katex")}/dist/katex.min.js"),
        Plotly = Bundles.ToDictionary(b => b.Name, b => new Asset($"{Cdn}{b.Package}@{NpmPackages.Version(b.Package)}/{b.File}")),
    };

    /// <summary>Everything copied into the folder <c>assets</c> of the site, once.</summary>
    /// <param name="site">The site.</param>
    /// <param name="modules">The folder <c>node_modules</c>.</param>
    /// <param name="bundles">The bundles of the chart library that the book needs.</param>
    public static SiteAssets Copied(SiteFolder site, string modules, IReadOnlySet<string> bundles)
    {
        var fonts = new FontFiles(modules);
        string katex = Path.Combine(modules, "katex", "dist");
        fonts.CopyTo(site, Folder);
        return new SiteAssets
        {
            Style = Own("site.css", fonts.Style(inline: false) + EmbeddedAssets.Folder("styles"), site),
            Script = Own("site.js", SiteScript(), site),
            KatexStyle = Own("katex/katex.min.css", fonts.KatexStyle(inline: false), site),
            KatexScript = Copy(Path.Combine(katex, "katex.min.js"), "katex/katex.min.js", site),
            Plotly = Bundles.Where(b => bundles.Contains(b.Name)).ToDictionary(b => b.Name, b => Copy(Path.Combine(modules, b.Package, b.File), b.File, site)),
        };
    }

    /// <summary>Everything as text, for pages that hold it themselves.</summary>
    /// <param name="modules">The folder <c>node_modules</c>.</param>
    /// <param name="bundles">The bundles of the chart library that the book needs.</param>
    public static SiteAssets Inline(string modules, IReadOnlySet<string> bundles)
    {
        var fonts = new FontFiles(modules);
        return new SiteAssets
        {
            Style = new Asset("site.css", fonts.Style(inline: true) + EmbeddedAssets.Folder("styles")),
            Script = new Asset("site.js", SiteScript()),
            KatexStyle = new Asset("katex.min.css", fonts.KatexStyle(inline: true)),
            KatexScript = new Asset("katex.min.js", File.ReadAllText(Path.Combine(modules, "katex", "dist", "katex.min.js"))),
            Plotly = Bundles.Where(b => bundles.Contains(b.Name)).ToDictionary(b => b.Name, b => new Asset(b.File, File.ReadAllText(Path.Combine(modules, b.Package, b.File)))),
        };
    }

    /// <summary>One scope, so that the script leaves nothing behind in the page.</summary>
    private static string SiteScript() => $"(() => {{\n'use strict';\n{EmbeddedAssets.Folder("scripts")}\n}})();\n";

    private static Asset Own(string name, string content, SiteFolder? site)
    {
        site?.Write(Folder + name, content);
        return site is null ? new Asset(name, content) : new Asset(Folder + name);
    }

    private static Asset Copy(string source, string name, SiteFolder site)
    {
        site.Copy(source, Folder + name);
        return new Asset(Folder + name);
    }
}
