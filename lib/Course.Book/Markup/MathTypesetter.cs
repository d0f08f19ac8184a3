using System.Text.Json.Nodes;
using Course.Book.Site;

namespace Course.Book.Markup;

/// <summary>Typesets the formulas of a book with KaTeX, in a process of node; those of an earlier book are remembered.</summary>
/// <param name="modules">The folder <c>node_modules</c> with KaTeX.</param>
/// <param name="cache">What an earlier book has typeset.</param>
internal sealed class MathTypesetter(string modules, PageCache cache)
{
    private readonly string cacheName = "math-" + PageCache.KeyOf(NpmPackages.Version("katex"), EmbeddedAssets.Text("node/typeset.js"));
    private readonly Dictionary<string, string> refused = new(StringComparer.Ordinal);
    private Dictionary<string, string> known = [];
    private Task<bool>? begun;
    private bool hasNews;

    /// <summary>Begins to typeset formulas, while the caller does something else.</summary>
    /// <param name="formulas">The formulas, each once.</param>
    public void Begin(IReadOnlyCollection<Formula> formulas) => begun = Task.Run(() =>
    {
        known = cache.Read(cacheName, CacheJson.Default.DictionaryStringString) ?? [];
        return Learn(formulas);
    });

    /// <summary>Typesets formulas, those included that were begun with.</summary>
    /// <param name="formulas">The formulas, each once.</param>
    /// <param name="notices">Takes a sentence for each formula that KaTeX refuses, and one if node does not run.</param>
    /// <returns>The HTML of each formula that was typeset; null when there is no node, so that the page has to do it.</returns>
    public IReadOnlyDictionary<Formula, string>? Typeset(IReadOnlyCollection<Formula> formulas, ICollection<string> notices)
    {
        if (begun is null)
        {
            Begin([]);
        }

        if (!begun!.GetAwaiter().GetResult() || !Learn(formulas))
        {
            notices.Add("node does not run here, so math is typeset in the page.");
            return null;
        }

        foreach (Formula formula in formulas.Where(f => refused.ContainsKey(NameOf(f))))
        {
            notices.Add($"A formula cannot be typeset: {formula.Tex} ({refused[NameOf(formula)]})");
        }

        Dictionary<Formula, string> typeset = formulas.Where(f => known.ContainsKey(NameOf(f))).ToDictionary(f => f, f => known[NameOf(f)]);
        if (hasNews)
        {
            cache.Write(cacheName, typeset.ToDictionary(f => NameOf(f.Key), f => f.Value), CacheJson.Default.DictionaryStringString);
        }

        return typeset;
    }

    /// <summary>Typesets what is not known yet. Returns false when there is no node.</summary>
    private bool Learn(IEnumerable<Formula> formulas)
    {
        Formula[] unknown = [.. formulas.Where(f => !known.ContainsKey(NameOf(f)) && !refused.ContainsKey(NameOf(f)))];
        if (unknown.Length == 0)
        {
            return true;
        }

        if (Run(unknown) is not { } results)
        {
            return false;
        }

        hasNews = true;
        for (int i = 0; i < unknown.Length; i++)
        {
            if (results[i] is JsonValue value)
            {
                known[NameOf(unknown[i])] = value.GetValue<string>();
            }
            else
            {
                refused[NameOf(unknown[i])] = (string)results[i]!["error"]!;
            }
        }

        return true;
    }

    private JsonArray? Run(Formula[] formulas)
    {
        var input = new JsonArray([.. formulas.Select(f => new JsonObject { ["tex"] = f.Tex, ["display"] = f.Display })]);
        var run = ExternalProgram.Run("node", ["-e", EmbeddedAssets.Text("node/typeset.js"), Path.Combine(modules, "katex")], modules, input.ToJsonString());
        return run is { ExitCode: 0 } done ? JsonNode.Parse(done.Output)!.AsArray() : null;
    }

    private static string NameOf(Formula formula) => (formula.Display ? "D" : "I") + formula.Tex;
}
