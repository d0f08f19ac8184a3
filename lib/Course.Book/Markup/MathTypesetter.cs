using System.Text.Json.Nodes;
using Course.Book.Site;

namespace Course.Book.Markup;

/// <summary>Typesets all formulas of a book at once with KaTeX, in a process of node.</summary>
internal static class MathTypesetter
{
    /// <summary>Typesets formulas.</summary>
    /// <param name="formulas">The formulas, each once.</param>
    /// <param name="modules">The folder <c>node_modules</c> with KaTeX, or null.</param>
    /// <param name="notices">Takes a sentence for each formula that KaTeX refuses, and one if node does not run.</param>
    /// <returns>The HTML of each formula that was typeset; null when there is no KaTeX or no node, so that the page has to do it.</returns>
    public static IReadOnlyDictionary<Formula, string>? Typeset(IReadOnlyList<Formula> formulas, string? modules, ICollection<string> notices)
    {
        if (modules is null)
        {
            return null;
        }

        string script = Path.Combine(modules, "..", "typeset.js");
        File.WriteAllText(script, EmbeddedAssets.Text("node/typeset.js"));
        var input = new JsonArray([.. formulas.Select(f => new JsonObject { ["tex"] = f.Tex, ["display"] = f.Display })]);
        var run = ExternalProgram.Run("node", [Path.GetFullPath(script), Path.Combine(modules, "katex")], modules, input.ToJsonString());
        if (run is not { ExitCode: 0 } done)
        {
            notices.Add("node does not run here, so math is typeset in the page.");
            return null;
        }

        JsonArray results = JsonNode.Parse(done.Output)!.AsArray();
        var html = new Dictionary<Formula, string>();
        for (int i = 0; i < formulas.Count; i++)
        {
            if (results[i] is JsonValue value)
            {
                html[formulas[i]] = value.GetValue<string>();
            }
            else
            {
                notices.Add($"A formula cannot be typeset: {formulas[i].Tex} ({results[i]!["error"]})");
            }
        }

        return html;
    }
}
