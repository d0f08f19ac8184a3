using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Book.Outputs;
using Course.Book.Pictures;
using Course.Book.Site;

namespace Course.Book.Pages;

/// <summary>
/// Gives the figures of a page their pictures, which stand there until a script draws the charts, and puts the charts' data beside the
/// page, where the script gets them when a chart comes into view.
/// </summary>
internal static partial class PageFigures
{
    /// <summary>Moves the figures' data and pictures into files of the site.</summary>
    /// <param name="page">The page.</param>
    /// <param name="site">The site; null for a page that holds all itself.</param>
    public static PageModel Place(PageModel page, SiteFolder? site)
    {
        int number = 0;
        return page with { Main = Plot().Replace(page.Main, match => Placed(match, site, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(page.FileName)}-{++number}"))) };
    }

    /// <summary>Where the picture of a figure of a page lies, after <see cref="Place"/>; null where there is no such figure or it has none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="id">The figure's id.</param>
    public static string? PictureOf(PageModel page, string id)
    {
        int figure = page.Main.IndexOf($" id=\"{Html.Text(id)}\"", StringComparison.Ordinal);
        int end = figure < 0 ? -1 : page.Main.IndexOf("</figure>", figure, StringComparison.Ordinal);
        return end >= 0 && Picture().Match(page.Main, figure, end - figure) is { Success: true } picture ? picture.Groups["source"].Value : null;
    }

    private static string Placed(Match match, SiteFolder? site, string name)
    {
        string json = match.Groups["json"].Value;
        string? picture = FigurePicture.Of(JsonNode.Parse(json)!, Number(match.Groups["w"]), Number(match.Groups["h"]));
        string words = picture is null ? match.Groups["words"].Value : "";
        string data = $"<script type=\"application/json\">{json}</script>", address = "";
        string? source = picture is null ? null : "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(picture));
        if (site is not null)
        {
            // The content is part of the name: a page that is open while the site is written anew never gets another state's data.
            string stem = $"{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json + picture)))[..8]}", file = $"assets/figures/{stem}.js";
            site.Write(file, $"(window.courseFigures ??= {{}})[\"{file}\"] = {json};\n");
            (data, address) = ("", $" data-figure=\"{Html.Text(file)}\"");
            if (picture is not null)
            {
                source = $"assets/figures/{stem}.svg";
                site.Write(source, picture);
            }
        }

        string image = source is null ? "" : $"<img class=\"picture\" src=\"{Html.Text(source)}\" alt=\"\" loading=\"lazy\">";
        return $"{match.Groups["open"].Value}{address}>{image}{data}</div>{words}";
    }

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<img class=\"picture\" src=\"(?<source>[^\"]*)\"")]
    private static partial Regex Picture();

    [GeneratedRegex("""(?<open><div class="plot"[^>]* style="--w:(?<w>[0-9.]+);--h:(?<h>[0-9.]+)")><script type="application/json">(?<json>[^<]*)</script></div>(?<words>\s*<noscript>.*?</noscript>)""", RegexOptions.Singleline)]
    private static partial Regex Plot();
}
