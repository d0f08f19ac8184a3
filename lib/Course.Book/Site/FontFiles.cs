using System.Text;
using System.Text.RegularExpressions;

namespace Course.Book.Site;

/// <summary>The fonts of text, code and math, and the style sheets that name them.</summary>
/// <param name="modules">The folder <c>node_modules</c>.</param>
internal sealed partial class FontFiles(string modules)
{
    private static readonly (string Package, string Name, string[] Weights)[] Fonts =
    [
        ("@fontsource/source-serif-4", "source-serif-4", ["400", "400-italic", "600"]),
        ("@fontsource/source-sans-3", "source-sans-3", ["400", "600"]),
        ("@fontsource/jetbrains-mono", "jetbrains-mono", ["400"]),
    ];

    // Text of the course is Latin and Greek; other letters come from the reader's own fonts.
    private static readonly string[] Alphabets = ["latin", "greek"];

    /// <summary>Copies the files into the folders <c>fonts</c> and <c>katex/fonts</c> of a site's assets.</summary>
    /// <param name="site">The site.</param>
    /// <param name="assets">The folder of its assets, with a slash at its end.</param>
    public void CopyTo(SiteFolder site, string assets)
    {
        foreach ((string _, string file) in Faces())
        {
            site.Copy(file, $"{assets}fonts/{Path.GetFileName(file)}");
        }

        foreach (string file in Directory.EnumerateFiles(Path.Combine(Katex, "fonts"), "*.woff2"))
        {
            site.Copy(file, $"{assets}katex/fonts/{Path.GetFileName(file)}");
        }
    }

    /// <summary>The rules for the fonts of text and code.</summary>
    /// <param name="inline">Whether the rules hold the fonts themselves.</param>
    public string Style(bool inline)
    {
        var style = new StringBuilder();
        foreach ((string rule, string file) in Faces())
        {
            string address = inline ? DataUri(file) : "fonts/" + Path.GetFileName(file);
            style.Append(FontAddress().Replace(OlderFormats().Replace(rule, ""), $"url({address})")).Append('\n');
        }

        return style.ToString();
    }

    /// <summary>KaTeX's style sheet.</summary>
    /// <param name="inline">Whether it holds the fonts itself.</param>
    public string KatexStyle(bool inline)
    {
        string css = OlderFormats().Replace(File.ReadAllText(Path.Combine(Katex, "katex.min.css")), "");
        return inline ? FontAddress().Replace(css, match => $"url({DataUri(Path.Combine(Katex, match.Groups["file"].Value))})") : css;
    }

    private string Katex => Path.Combine(modules, "katex", "dist");

    /// <summary>The rules for our alphabets with the file that each names.</summary>
    private IEnumerable<(string Rule, string File)> Faces()
    {
        foreach ((string package, string name, string[] weights) in Fonts)
        {
            string home = Path.Combine([modules, .. package.Split('/')]);
            foreach (string weight in weights)
            {
                string suffix = weight.Contains('-', StringComparison.Ordinal) ? weight : weight + "-normal";
                foreach (Match rule in FontFace().Matches(File.ReadAllText(Path.Combine(home, weight + ".css"))))
                {
                    string file = FontAddress().Match(rule.Value).Groups["file"].Value;
                    if (Alphabets.Any(alphabet => file.EndsWith($"/{name}-{alphabet}-{suffix}.woff2", StringComparison.Ordinal)))
                    {
                        yield return (rule.Value, Path.GetFullPath(Path.Combine(home, file)));
                    }
                }
            }
        }
    }

    private static string DataUri(string file) => "data:font/woff2;base64," + Convert.ToBase64String(File.ReadAllBytes(file));

    [GeneratedRegex(@"@font-face \{[^}]*\}")]
    private static partial Regex FontFace();

    [GeneratedRegex(@"url\((?<file>[^)]+\.woff2)\)")]
    private static partial Regex FontAddress();

    [GeneratedRegex(@",\s*url\([^)]*\)\s*format\(['""](woff|truetype)['""]\)")]
    private static partial Regex OlderFormats();
}
