using System.Text;
using System.Text.RegularExpressions;

namespace Course.Book.Site;

/// <summary>Copies what the pages share into the folder <c>assets</c> of the site, once.</summary>
internal static partial class SiteAssets
{
    private static readonly (string Package, string Name, string[] Weights)[] Fonts =
    [
        ("@fontsource/source-serif-4", "source-serif-4", ["400", "400-italic", "600"]),
        ("@fontsource/source-sans-3", "source-sans-3", ["400", "600"]),
        ("@fontsource/jetbrains-mono", "jetbrains-mono", ["400"]),
    ];

    // Text of the course is Latin and Greek; other letters come from the reader's own fonts.
    private static readonly string[] Alphabets = ["latin", "latin-ext", "greek"];

    /// <summary>Writes the style sheet and the script, and copies the packages' files.</summary>
    /// <param name="folder">The site's folder.</param>
    /// <param name="modules">The folder <c>node_modules</c>, or null.</param>
    public static AssetLinks Write(string folder, string? modules)
    {
        string assets = Path.Combine(folder, "assets");
        Directory.CreateDirectory(assets);
        File.WriteAllText(Path.Combine(assets, "site.js"), Script());
        var style = new StringBuilder();
        if (modules is not null)
        {
            CopyFonts(modules, assets, style);
            CopyKatex(Path.Combine(modules, "katex", "dist"), Path.Combine(assets, "katex"));
            CopyFile(Path.Combine(modules, "plotly.js-dist-min", "plotly.min.js"), Path.Combine(assets, "plotly.min.js"));
            CopyFile(Path.Combine(modules, "plotly.js-cartesian-dist-min", "plotly-cartesian.min.js"), Path.Combine(assets, "plotly-cartesian.min.js"));
        }

        File.WriteAllText(Path.Combine(assets, "site.css"), style.Append(EmbeddedAssets.Folder("styles")).ToString());
        return modules is null ? AssetLinks.OnCdn : AssetLinks.Beside;
    }

    /// <summary>The pages' script: one scope, so that it leaves nothing behind in the page.</summary>
    private static string Script() => $"(() => {{\n'use strict';\n{EmbeddedAssets.Folder("scripts")}\n}})();\n";

    private static void CopyFonts(string modules, string assets, StringBuilder style)
    {
        string target = Path.Combine(assets, "fonts");
        Directory.CreateDirectory(target);
        foreach ((string package, string name, string[] weights) in Fonts)
        {
            string source = Path.Combine([modules, .. package.Split('/')]);
            foreach (string face in weights.SelectMany(weight => Faces(source, name, weight)))
            {
                style.Append(WithoutOlderFormats().Replace(face, "").Replace("./files/", "fonts/", StringComparison.Ordinal)).Append('\n');
                string file = FontFile().Match(face).Groups["file"].Value;
                CopyFile(Path.Combine(source, "files", file), Path.Combine(target, file));
            }
        }
    }

    /// <summary>The rules of a style sheet of fonts that are for our alphabets.</summary>
    private static IEnumerable<string> Faces(string source, string name, string weight)
    {
        string suffix = weight.Contains('-', StringComparison.Ordinal) ? weight : weight + "-normal";
        string css = File.ReadAllText(Path.Combine(source, weight + ".css"));
        foreach (Match face in FontFace().Matches(css))
        {
            string file = FontFile().Match(face.Value).Groups["file"].Value;
            if (Alphabets.Any(alphabet => file == $"{name}-{alphabet}-{suffix}.woff2"))
            {
                yield return face.Value;
            }
        }
    }

    private static void CopyKatex(string source, string target)
    {
        Directory.CreateDirectory(Path.Combine(target, "fonts"));
        string css = File.ReadAllText(Path.Combine(source, "katex.min.css"));
        File.WriteAllText(Path.Combine(target, "katex.min.css"), WithoutOlderFormats().Replace(css, ""));
        CopyFile(Path.Combine(source, "katex.min.js"), Path.Combine(target, "katex.min.js"));
        foreach (string font in Directory.EnumerateFiles(Path.Combine(source, "fonts"), "*.woff2"))
        {
            CopyFile(font, Path.Combine(target, "fonts", Path.GetFileName(font)));
        }
    }

    private static void CopyFile(string source, string target)
    {
        var from = new FileInfo(source);
        var to = new FileInfo(target);
        if (!to.Exists || to.Length != from.Length)
        {
            from.CopyTo(target, overwrite: true);
        }
    }

    [GeneratedRegex(@"@font-face \{[^}]*\}")]
    private static partial Regex FontFace();

    [GeneratedRegex(@"files/(?<file>[^)]+\.woff2)")]
    private static partial Regex FontFile();

    [GeneratedRegex(@",\s*url\([^)]*\)\s*format\(['""](woff|truetype)['""]\)")]
    private static partial Regex WithoutOlderFormats();
}
