using System.Text.Json.Nodes;
using Course.Book.Site;

namespace Course.Book.Markup;

/// <summary>Typesets all formulas of a book at once with KaTeX, in a process of node; those of an earlier book are remembered.</summary>
/// <param name="modules">The folder <c>node_modules</c> with KaTeX.</param>
/// <param name="cache">What an earlier book has typeset.</param>
internal sealed class MathTypesetter(string modules, PageCache cache)
{
    private readonly string cacheName = "math-" + PageCache.KeyOf(NpmPackages.Version("katex"), EmbeddedAssets.Text("node/typeset.js"));

    /// <summary>Typesets formulas.</summary>
    /// <param name="formulas">The formulas, each once.</param>
    /// <param name="notices">Takes a sentence for each formula that KaTeX refuses, and one if node does not run.</param>
    /// <returns>The HTML of each formula that was typeset; null when there is no node, so that the page has to do it.</returns>
    public IReadOnlyDictionary<Formula, string>? Typeset(IReadOnlyCollection<Formula> formulas, ICollection<string> notices)
    {
        Dictionary<string, string> known = cache.Read(cacheName, CacheJson.Default.DictionaryStringString) ?? [];
        Formula[] unknown = [.. formulas.Where(f => !known.ContainsKey(NameOf(f)))];
        if (unknown.Length > 0)
        {
            if (Run(unknown) is not { } results)
            {
                notices.Add("node does not run here, so math is typeset in the page.");
                return null;
            }

            for (int i = 0; i < unknown.Length; i++)
            {
                if (results[i] is JsonValue value)
                {
                    known[NameOf(unknown[i])] = value.GetValue<string>();
                }
                else
                {
                    notices.Add($"A formula cannot be typeset: {unknown[i].Tex} ({results[i]!["error"]})");
                }
            }

            HashSet<string> wanted = [.. formulas.Select(NameOf)];
            cache.Write(cacheName, known.Where(k => wanted.Contains(k.Key)).ToDictionary(), CacheJson.Default.DictionaryStringString);
        }

        return formulas.Where(f => known.ContainsKey(NameOf(f))).ToDictionary(f => f, f => known[NameOf(f)]);
    }

    private JsonArray? Run(Formula[] formulas)
    {
        var input = new JsonArray([.. formulas.Select(f => new JsonObject { ["tex"] = f.Tex, ["display"] = f.Display })]);
        var run = ExternalProgram.Run("node", ["-e", EmbeddedAssets.Text("node/typeset.js"), Path.Combine(modules, "katex")], modules, input.ToJsonString());
        return run is { ExitCode: 0 } done ? JsonNode.Parse(done.Output)!.AsArray() : null;
    }

    private static string NameOf(Formula formula) => (formula.Display ? "D" : "I") + formula.Tex;
}
