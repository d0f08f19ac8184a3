using System.Globalization;
using System.Text;
using Course.Book.Chapters;
using Course.Book.Ledger;
using Course.Book.Outputs;

namespace Course.Book.Pages;

/// <summary>The ledger: every claim of the course with its trials, its worst residual, and the wrong turns it rejected.</summary>
internal static class LedgerPage
{
    private const string FileName = "ledger.html";

    /// <summary>Describes the page; null when no chapter has anything to enter.</summary>
    public static PageModel? Describe(IReadOnlyList<ChapterContent> chapters)
    {
        ChapterLedger[] ledgers = [.. chapters.Select(ChapterLedger.Of).Where(l => l.Derivations.Count + l.Facts.Count > 0)];
        if (ledgers.Length == 0)
        {
            return null;
        }

        var html = new StringBuilder(Totals(ledgers));
        var headings = new List<Heading>();
        foreach (ChapterLedger ledger in ledgers)
        {
            string id = "chapter-" + ledger.Chapter.Number;
            headings.Add(new Heading(2, id, Html.Text(ledger.Chapter.FullTitle)));
            html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{id}\"><a href=\"{Html.Link(ledger.Chapter.Chapter.PageName)}\">{Html.Text(ledger.Chapter.FullTitle)}</a></h2>\n");
            AppendDerivations(html, ledger);
            AppendFacts(html, ledger);
        }

        return new PageModel { FileName = FileName, Title = "Ledger", Main = html.ToString(), Headings = headings };
    }

    private static string Totals(ChapterLedger[] ledgers)
    {
        CheckedDerivation[] all = [.. ledgers.SelectMany(l => l.Derivations)];
        return string.Create(CultureInfo.InvariantCulture, $"""
            <div class="prose"><p>Every claim of the course, as it was checked when these pages were made. A line of a derivation is compared with the one before on random inputs; a wrong turn is a mistake that people make, and is rejected when an input tells it from the truth.</p>
            <p class="totals">{Count(all.Length, "derivation")} with {Count(all.Sum(d => d.Lines), "line")}, {all.Count(d => !d.Holds)} of them failing · {Count(all.Sum(d => d.WrongTurns.Count(w => w.Rejected)), "wrong turn")} rejected, {all.Sum(d => d.WrongTurns.Count(w => !w.Rejected))} not · {Count(ledgers.Sum(l => l.Facts.Count), "other check")}</p></div>

            """);
    }

    private static void AppendDerivations(StringBuilder html, ChapterLedger ledger)
    {
        if (ledger.Derivations.Count == 0)
        {
            return;
        }

        html.Append("<table class=\"ledger\"><thead><tr><th scope=\"col\">Derivation</th><th scope=\"col\">Lines</th><th scope=\"col\">Trials</th><th scope=\"col\">Worst residual</th><th scope=\"col\">Wrong turns</th><th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n");
        foreach (CheckedDerivation d in ledger.Derivations)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"{Html.Link(ledger.Chapter.Chapter.PageName)}#{Html.Link("derivation-" + d.Id)}\">{Html.Text(d.Title)}</a></td><td>{d.Lines}</td><td>{d.Trials}</td><td>{d.ResidualText}</td><td>{WrongTurns(d)}</td><td class=\"{(d.Holds ? "good" : "bad")}\">{(d.Holds ? "holds" : "fails")}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static string WrongTurns(CheckedDerivation derivation)
    {
        if (derivation.WrongTurns.Count == 0)
        {
            return "none";
        }

        string items = string.Concat(derivation.WrongTurns.Select(w => $"<li>{Html.Text(w.Name)}{(w.Rejected ? "" : " (<strong>not rejected</strong>)")}</li>"));
        return $"<details><summary>{derivation.WrongTurns.Count(w => w.Rejected)} of {derivation.WrongTurns.Count} rejected</summary><ul>{items}</ul></details>";
    }

    private static void AppendFacts(StringBuilder html, ChapterLedger ledger)
    {
        if (ledger.Facts.Count == 0)
        {
            return;
        }

        html.Append("<table class=\"ledger facts\"><thead><tr><th scope=\"col\">Checked where it is stated</th><th scope=\"col\">How</th><th scope=\"col\">Worst residual</th></tr></thead>\n<tbody>\n");
        foreach (StatedFact fact in ledger.Facts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html.Text(fact.Claim)}</td><td>{Html.Text(fact.How)}</td><td>{Html.Text(fact.Worst)}</td></tr>\n");
        }

        html.Append("</tbody></table>\n");
    }

    private static string Count(int number, string word) => string.Create(CultureInfo.InvariantCulture, $"{number} {word}{(number == 1 ? "" : "s")}");
}
