using System.Globalization;
using System.Text;
using Course.Book.Chapters;
using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>A page around its content: the bar, the chapters, the contents of the page, and the footer.</summary>
internal static class PageFrame
{
    /// <summary>Renders the page.</summary>
    public static string Render(SiteFrame site, PageModel page)
    {
        string title = page.Title == site.Title ? site.Title : $"{page.Title} · {site.Title}";
        string number = page.Number.Length == 0 ? "" : $"<span class=\"number\">{Html.Text(page.Number)}</span> ";
        string kept = string.Concat(page.Bundles.Select(b => site.Assets.Plotly[b].Kept($"plotly-{b}-source"))) + page.Search.Kept("search-source") + page.Previews.Kept("previews-source");
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html.Text(title)}</title>
            {Head(site)}
            </head>
            <body{Sources(site, page)}>
            <a class="skip" href="#content">Skip to the content</a>
            <header class="top">
            <a class="menu" href="#chapters">Chapters</a>
            <a class="home" href="index.html">{Html.Text(site.Title)}</a>
            <search class="search" hidden><label class="visually-hidden" for="search">Search the book</label><input id="search" type="search" placeholder="Search  ( / )" autocomplete="off" aria-controls="search-results"><div id="search-results" role="region" aria-label="Search results" hidden></div></search>
            <button class="theme" type="button" hidden>Theme</button>
            </header>
            <div class="layout">
            {Chapters(site, page)}
            <main class="page" id="content" tabindex="-1">
            <header>
            <h1>{number}{Html.Text(page.Title)}</h1>
            {page.Lead}
            </header>
            {page.Main}
            {Turn(page)}
            </main>
            {Contents(page)}
            </div>
            <footer class="foot"><p>{Html.Text(site.Provenance)}</p></footer>
            {kept}
            </body>
            </html>

            """;
    }

    /// <summary>Styles and scripts. The choice of light or dark is made before anything is painted.</summary>
    private static string Head(SiteFrame site)
    {
        const string Theme = "(()=>{const r=document.documentElement;let c='system';try{c=localStorage.getItem('theme')||c}catch{}r.classList.add('js');r.dataset.choice=c;r.dataset.theme=c==='system'?(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'):c})()";
        var head = new StringBuilder();
        head.Append($"<script>{Theme}</script>\n{site.Assets.KatexStyle.Style}\n{site.Assets.Style.Style}\n");
        if (!site.MathIsTypeset)
        {
            head.Append("<script>document.documentElement.classList.add('typesetting')</script>\n");
            head.Append(site.Assets.KatexScript.Script).Append('\n');
        }

        return head.Append(site.Assets.Script.Script).ToString();
    }

    /// <summary>Where the page's script finds what it loads when a reader needs it.</summary>
    private static string Sources(SiteFrame site, PageModel page)
    {
        string plotly = string.Concat(page.Bundles.Select(b => $" data-plotly-{b}=\"{Html.Text(site.Assets.Plotly[b].Source($"plotly-{b}-source"))}\""));
        return $"{plotly} data-search=\"{Html.Text(page.Search.Source("search-source"))}\" data-previews=\"{Html.Text(page.Previews.Source("previews-source"))}\"";
    }

    private static string Chapters(SiteFrame site, PageModel page)
    {
        var html = new StringBuilder("<nav class=\"chapters\" id=\"chapters\" aria-label=\"Chapters\">\n<ol>\n");
        foreach ((string link, string number, string title) in site.Chapters)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Html.Link(link)}\"{Current(link == page.FileName)}><span class=\"number\">{Html.Text(number)}</span> {Html.Text(title)}</a></li>\n");
        }

        html.Append("</ol>\n<ul>\n");
        foreach ((string link, string title) in site.Appendices)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Html.Link(link)}\"{Current(link == page.FileName)}>{Html.Text(title)}</a></li>\n");
        }

        return html.Append("</ul>\n</nav>").ToString();
    }

    private static string Current(bool isCurrent) => isCurrent ? " aria-current=\"page\"" : "";

    private static string Contents(PageModel page)
    {
        if (page.Headings.Count == 0)
        {
            return "";
        }

        var html = new StringBuilder("<nav class=\"contents\" aria-label=\"On this page\">\n<h2>On this page</h2>\n<ul>\n");
        foreach (Heading heading in page.Headings)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li{(heading.Level > 2 ? " class=\"sub\"" : "")}><a href=\"#{Html.Link(heading.Id)}\">{heading.Html}</a></li>\n");
        }

        return html.Append("</ul>\n</nav>").ToString();
    }

    private static string Turn(PageModel page)
    {
        if (page.Previous is null && page.Next is null)
        {
            return "";
        }

        var html = new StringBuilder("<nav class=\"turn\" aria-label=\"Previous and next chapter\">\n");
        if (page.Previous is (string before, string titleBefore))
        {
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"previous\" rel=\"prev\" href=\"{Html.Link(before)}\"><small>Previous</small>{Html.Text(titleBefore)}</a>\n");
        }

        if (page.Next is (string after, string titleAfter))
        {
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"next\" rel=\"next\" href=\"{Html.Link(after)}\"><small>Next</small>{Html.Text(titleAfter)}</a>\n");
        }

        return html.Append("</nav>").ToString();
    }
}
