using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Book.Chapters;
using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>The last measured speeds of the library, from <c>data/benchmarks.json</c>, beside those of its peers.</summary>
internal static class BenchmarksPage
{
    private const string FileName = "benchmarks.html";

    /// <summary>Describes the page; null when there is no such file.</summary>
    /// <param name="notebookFolder">The folder of the notebooks, beside which the data are, or null.</param>
    /// <exception cref="BookFormatException">The file is no report of the benchmarks.</exception>
    public static PageModel? Describe(string? notebookFolder)
    {
        string? path = notebookFolder is null ? null : Path.Combine(notebookFolder, "..", "data", "benchmarks.json");
        if (path is null || !File.Exists(path))
        {
            return null;
        }

        try
        {
            JsonObject report = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            var headings = new List<Heading> { new(2, "machine", "The machine"), new(2, "table", "One thread") };
            var html = new StringBuilder($"<div class=\"prose\"><p>{Text(report["about"])}</p></div>\n");
            AppendMachine(html, report["machine"]!.AsObject());
            AppendRows(html, report["rows"]!.AsArray());
            if (report["twoThreads"] is JsonArray { Count: > 0 } gains)
            {
                headings.Add(new Heading(2, "threads", "Two threads against one"));
                AppendGains(html, gains);
            }

            if (report["startUp"] is JsonObject startUp)
            {
                headings.Add(new Heading(2, "start", "From the command to its end"));
                AppendStartUp(html, startUp);
            }

            JsonArray curves = report["curves"] as JsonArray ?? [];
            if (curves.Count > 0)
            {
                headings.Add(new Heading(2, "curves", "How time grows"));
                html.Append("<h2 id=\"curves\">How time grows</h2>\n").AppendJoin('\n', curves.Select(curve => Curve(curve!.AsObject())));
            }

            return new PageModel
            {
                FileName = FileName,
                Title = "Benchmarks",
                Main = html.ToString(),
                Headings = headings,
                Bundles = curves.Count > 0 ? ["cartesian"] : [],
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new BookFormatException($"data/benchmarks.json is not as the benchmarks write it, with 'machine', 'rows' and 'curves' (see data/README.md): {e.Message}", e);
        }
    }

    private static void AppendMachine(StringBuilder html, JsonObject machine)
    {
        html.Append("<h2 id=\"machine\">The machine</h2>\n<table><tbody>\n");
        foreach ((string name, JsonNode? value) in machine)
        {
            string shown = value is JsonObject parts ? string.Join(", ", parts.Select(p => $"{Html.Text(p.Key)} {Text(p.Value)}")) : Text(value);
            html.Append($"<tr><th scope=\"row\">{Html.Text(Spaced(name))}</th><td>{shown}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static void AppendRows(StringBuilder html, JsonArray rows)
    {
        html.Append("<h2 id=\"table\">One thread</h2>\n<table class=\"ledger\"><thead><tr><th scope=\"col\">Work</th><th scope=\"col\">n, d, k</th><th scope=\"col\">Seconds</th><th scope=\"col\">Extra memory (MB)</th><th scope=\"col\">Of the roofline</th><th scope=\"col\">Peers: time relative to ours (goal)</th></tr></thead>\n<tbody>\n");
        foreach (JsonObject row in rows.Select(r => r!.AsObject()))
        {
            string roofline = row["fractionOfRoofline"] is { } fraction ? $"{100 * (double)fraction:0} %" : "";
            IEnumerable<string> peers = (row["peers"] as JsonArray ?? []).Select(p => Peer(p!.AsObject()));
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(row["kind"])}: {Text(row["work"])}</td><td>{Sizes(row)}</td><td>{Number(row["seconds"])}</td><td>{Number(row["extraMegabytes"])}</td><td>{roofline}</td><td>{string.Join("<br>", peers)}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static string Peer(JsonObject peer) => peer["missing"] is { } missing
        ? $"{Text(peer["name"])}: {Text(missing)}"
        : $"{Text(peer["name"])} {Number(peer["ratio"])}×{(peer["goal"] is { } goal ? $" ({Number(goal)}×)" : "")}{((bool?)peer["sameAnswer"] == false ? " (other answer)" : "")}";

    /// <summary>How many times faster two threads are than one.</summary>
    private static void AppendGains(StringBuilder html, JsonArray gains)
    {
        html.Append("<h2 id=\"threads\">Two threads against one</h2>\n<table class=\"ledger\"><thead><tr><th scope=\"col\">Work</th><th scope=\"col\">n, d, k</th><th scope=\"col\">Ours</th><th scope=\"col\">Goal</th><th scope=\"col\">Same bytes</th><th scope=\"col\">Peers</th></tr></thead>\n<tbody>\n");
        foreach (JsonObject row in gains.Select(r => r!.AsObject()))
        {
            IEnumerable<string> peers = (row["peers"] as JsonArray ?? []).Select(p => $"{Text(p!["name"])} {Number(p["gain"])}×");
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(row["kind"])}: {Text(row["work"])}</td><td>{Sizes(row)}</td><td>{Number(row["gain"])}×</td><td>{Number(row["goal"])}×</td><td>{((bool?)row["sameBytes"] == true ? "yes" : "no")}</td><td>{string.Join("<br>", peers)}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    /// <summary>Whole processes that run a notebook, ours and Jupyter's.</summary>
    private static void AppendStartUp(StringBuilder html, JsonObject startUp)
    {
        html.Append("<h2 id=\"start\">From the command to its end</h2>\n<div class=\"prose\"><p>Elapsed seconds of whole processes that run a notebook and write it with its outputs, the fastest of several: with code that has never been compiled, and once more.");
        double? slowness = (double?)startUp["slowness"];
        if (slowness is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $" Jupyter is nbconvert {Text(startUp["jupyterVersion"])}; for ten plain cells it took {Number(slowness)} times as long as on the machine for which the goals were set, and they are scaled by that.");
        }

        html.Append("</p></div>\n<table class=\"ledger\"><thead><tr><th scope=\"col\">Work</th><th scope=\"col\">Seconds</th><th scope=\"col\">Once more</th><th scope=\"col\">Goal</th><th scope=\"col\">Jupyter: time relative to ours</th></tr></thead>\n<tbody>\n");
        foreach (JsonObject row in startUp["rows"]!.AsArray().Select(r => r!.AsObject()))
        {
            double goal = (double)row["goal"]! * (slowness ?? 1);
            string jupyter = row["jupyterSeconds"] is { } seconds ? $"{Number((double)seconds / (double)row["seconds"]!)}×{((bool?)row["sameAnswer"] == false ? " (other answer)" : "")}" : "";
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(row["work"])}</td><td>{Number(row["seconds"])}</td><td>{Number(row["again"])}</td><td>{Number(goal)}</td><td>{jupyter}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    /// <summary>The sizes of the work; zeros stand for those that it does not have.</summary>
    private static string Sizes(JsonObject row) => string.Join(", ", new[] { "n", "d", "k" }.Select(s => Text(row[s])).Where(size => size != "0").Select(Power));

    /// <summary>A power of ten as one, from a thousand on.</summary>
    private static string Power(string size) =>
        size.Length > 3 && size.TrimEnd('0') == "1" ? "10" + string.Concat(Text(size.Length - 1).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'])) : size;

    /// <summary>Time against the size that varies, both on logarithmic scales, ours and each peer's.</summary>
    private static string Curve(JsonObject curve)
    {
        string varies = OutputText.Of(curve["varies"]), work = OutputText.Of(curve["work"]);
        JsonObject[] points = [.. curve["points"]!.AsArray().Select(p => p!.AsObject())];
        IEnumerable<string> peers = points.SelectMany(p => p["peers"] as JsonArray ?? []).Select(p => OutputText.Of(p!["name"])).Distinct();
        var traces = new JsonArray(Trace("ours", points, varies, p => p["seconds"]));
        foreach (string peer in peers)
        {
            traces.Add(Trace(peer, points, varies, p => (p["peers"] as JsonArray ?? []).FirstOrDefault(o => OutputText.Of(o!["name"]) == peer)?["seconds"]));
        }

        double[] seconds = [.. traces.SelectMany(t => t!["y"]!.AsArray()).OfType<JsonNode>().Select(y => (double)y)];
        var figure = new JsonObject
        {
            ["data"] = traces,
            ["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = work }, ["width"] = 720, ["height"] = 420, ["xaxis"] = Axis(varies, traces[0]!["x"]!.DeepClone()), ["yaxis"] = Axis("seconds", Ticks(seconds)) },
        };
        string caption = $"{Html.Text(work)}: seconds against {Html.Text(varies)}, on logarithmic scales.";
        return FigureHtml.Render(figure, new FigureCaption(null, caption, $"Lines of time against {varies} for {string.Join(", ", peers.Prepend("ours"))}."));
    }

    private static JsonObject Trace(string name, JsonObject[] points, string varies, Func<JsonObject, JsonNode?> seconds) => new()
    {
        ["type"] = "scatter",
        ["mode"] = "lines+markers",
        ["name"] = name,
        ["x"] = new JsonArray([.. points.Select(p => (p[varies] ?? throw new FormatException($"a point of the curve in '{varies}' has no '{varies}'")).DeepClone())]),
        ["y"] = new JsonArray([.. points.Select(p => seconds(p)?.DeepClone())]),
    };

    private static JsonObject Axis(string title, JsonNode ticks) =>
        new() { ["type"] = "log", ["title"] = new JsonObject { ["text"] = title }, ["tickvals"] = ticks };

    /// <summary>Powers of ten around the values; over less than two decades the doubles and fives between them as well.</summary>
    private static JsonArray Ticks(double[] values)
    {
        double[] shown = [.. values.Where(v => v > 0).DefaultIfEmpty(1)];
        double least = shown.Min(), most = shown.Max();
        int[] steps = most < 100 * least ? [1, 2, 5] : [1];
        int first = (int)Math.Floor(Math.Log10(least)), decades = (int)Math.Ceiling(Math.Log10(most)) - first + 1;
        IEnumerable<decimal> ticks = Enumerable.Range(first, decades).SelectMany(e => steps.Select(s => s * (decimal)Math.Pow(10, e)));
        return new JsonArray([.. ticks.Select(t => JsonValue.Create((double)t))]);
    }

    private static string Text(JsonNode? node) => Html.Text(OutputText.Of(node));

    private static string Number(JsonNode? node) => node is null ? "" : ((double)node).ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>A name of the file as words: <c>memoryGigabytes</c> as <c>memory gigabytes</c>.</summary>
    private static string Spaced(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
