using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>What every page has in common.</summary>
internal static class PageFrame
{
    // Fixed versions, so that a page shows the same tomorrow.
    private const string Katex = "https://cdn.jsdelivr.net/npm/katex@0.19.1/dist/";
    private const string Plotly = "https://cdn.jsdelivr.net/npm/plotly.js-dist-min@4.1.2/plotly.min.js";

    /// <summary>A page around its content.</summary>
    /// <param name="title">The title, as text.</param>
    /// <param name="main">The content, as HTML.</param>
    public static string Render(string title, string main) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Text(title)}</title>
        <link rel="stylesheet" href="{Katex}katex.min.css">
        <link rel="stylesheet" href="site.css">
        <script defer src="{Katex}katex.min.js"></script>
        <script defer src="{Katex}contrib/auto-render.min.js"></script>
        <script defer src="{Plotly}"></script>
        <script defer src="site.js"></script>
        </head>
        <body>
        <main>
        {main}
        </main>
        </body>
        </html>

        """;
}
