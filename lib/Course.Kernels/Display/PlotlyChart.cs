using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Course.Kernels.Display;

/// <summary>
/// Charts of Plotly.NET, recognised by the name of their type: the real package and the stand-in alike, without a
/// reference to either.
/// </summary>
internal static class PlotlyChart
{
    /// <summary>The mime type under which a figure is stored.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";

    private const string ChartType = "Plotly.NET.GenericChart";
    private const string ScriptAddress = "https://cdn.plot.ly/plotly-2.27.1.min.js";

    private static readonly ConcurrentDictionary<Type, MethodInfo?> FigureMethods = new();

    /// <summary>Formats a chart as its figure and as HTML that draws it; false for every other value.</summary>
    public static bool TryFormat(object? value, [NotNullWhen(true)] out IReadOnlyDictionary<string, JsonNode?>? bundle)
    {
        bundle = null;
        if (value is null || FigureMethods.GetOrAdd(value.GetType(), FigureMethodOf) is not { } toFigureJson)
        {
            return false;
        }

        var json = (string)NewtonsoftDefaults.During(toFigureJson, value)!;
        bundle = new OrderedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            [MimeType] = JsonNode.Parse(json),
            ["text/html"] = Html(json),
        };
        return true;
    }

    private static MethodInfo? FigureMethodOf(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.FullName == ChartType)
            {
                return candidate.GetMethod("toFigureJson", BindingFlags.Public | BindingFlags.Static);
            }
        }

        return null;
    }

    /// <summary>A div that draws itself. Its id comes from the figure, so the same chart gives the same bytes.</summary>
    private static string Html(string figureJson)
    {
        var id = "chart-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figureJson)))[..12];
        var figure = MarkupSnippets.JsonInScript(figureJson);
        return $$"""
            <div id="{{id}}"></div>
            <script type="text/javascript">
            (function () {
              var figure = {{figure}};
              function draw() { Plotly.newPlot('{{id}}', figure.data, figure.layout, { responsive: true }); }
              if (window.Plotly) { draw(); return; }
              var script = document.createElement('script');
              script.src = '{{ScriptAddress}}';
              script.onload = draw;
              document.head.appendChild(script);
            })();
            </script>
            """;
    }
}
