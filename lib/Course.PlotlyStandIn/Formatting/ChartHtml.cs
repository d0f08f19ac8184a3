using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Plotly.NET;

/// <summary>Shows charts as HTML.</summary>
internal static class ChartHtml
{
    private const string PlotlyScript = "https://cdn.plot.ly/plotly-2.27.1.min.js";

    /// <summary>
    /// A div and the script that draws into it, with plotly.js of the page or else from the CDN. The div's id depends on
    /// the figure alone; of several divs with one id (the same figure twice on a page) every one is drawn.
    /// </summary>
    public static string Fragment(GenericChart chart)
    {
        string json = GenericChart.toJson(chart).Replace("<", "\\u003c", StringComparison.Ordinal);
        string id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 8));
        return $$"""
            <div><div id="{{id}}" class="plotly-chart"></div>
            <script type="text/javascript">
            (function () {
              var figure = {{json}};
              function draw(plotly) {
                document.querySelectorAll('[id="{{id}}"]').forEach(function (div) {
                  plotly.react(div, figure.data, figure.layout, figure.config);
                });
              }
              if (window.Plotly) { draw(window.Plotly); return; }
              if (typeof require === 'function' && require.config) {
                require.config({ paths: { plotly: '{{PlotlyScript[..^3]}}' } });
                require(['plotly'], draw);
                return;
              }
              var script = document.createElement('script');
              script.src = '{{PlotlyScript}}';
              script.onload = function () { draw(window.Plotly); };
              document.head.appendChild(script);
            })();
            </script></div>
            """;
    }

    /// <summary>A page with the chart alone.</summary>
    public static string Page(GenericChart chart) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Chart</title><script src="{PlotlyScript}"></script></head>
        <body>
        {Fragment(chart)}
        </body>
        </html>

        """;

    /// <summary>Writes the page to a file; <c>.html</c> is added to the name if it is missing.</summary>
    public static string Save(GenericChart chart, string path)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentException.ThrowIfNullOrEmpty(path);
        string file = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path : path + ".html";
        File.WriteAllText(file, Page(chart));
        return file;
    }

    /// <summary>Writes the page to a temporary file and opens it in the browser.</summary>
    public static void Show(GenericChart chart)
    {
        string file = Save(chart, Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".html"));
        using var browser = Process.Start(new ProcessStartInfo(file) { UseShellExecute = true });
    }
}
