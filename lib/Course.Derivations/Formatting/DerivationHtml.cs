using System.Text;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Derivations.Reporting;

namespace Course.Derivations.Formatting;

/// <summary>
/// A report as HTML: a labelled section with a table of lines and a list of wrong turns. Everything is escaped, ids follow from the
/// derivation's id, math stays text between \( and \) for the page to typeset, and there is no script but the data block.
/// </summary>
internal static class DerivationHtml
{
    public static string Of(DerivationReport report)
    {
        Derivation derivation = report.Derivation;
        string id = $"derivation-{derivation.Id}";
        var html = new StringBuilder();
        html.Append($"<section class=\"derivation {(report.Holds ? "holds" : "fails")}\" id=\"{id}\" aria-labelledby=\"{id}-title\">\n");
        html.Append($"<h4 id=\"{id}-title\">{Escape(derivation.Title)}</h4>\n");
        html.Append($"<p class=\"derivation-summary\">{Escape(ReportWords.Summary(report))} {ReportWords.ResidualNote}</p>\n");
        html.Append($"<p class=\"derivation-inputs\">For {string.Join(", ", derivation.Hypotheses.Select(Math))}:</p>\n");
        html.Append("<table class=\"derivation-lines\">\n<thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Expression</th><th scope=\"col\">Reason</th><th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n");
        foreach (LineReport line in report.Lines)
        {
            AppendLine(html, id, line);
        }

        html.Append($"</tbody>\n</table>\n<h5>{ReportWords.WrongTurnsSummary(report)}</h5>\n<ul class=\"derivation-wrong-turns\">\n");
        for (int i = 0; i < report.WrongTurns.Count; i++)
        {
            AppendWrongTurn(html, $"{id}-wrong-{i + 1}", report.WrongTurns[i]);
        }

        html.Append("</ul>\n");
        html.Append($"<script type=\"application/json\" class=\"course-derivation\" data-version=\"{DerivationJson.Version}\">{DerivationJson.Of(report)}</script>\n");
        return html.Append("</section>\n").ToString();
    }

    private static void AppendLine(StringBuilder html, string id, LineReport report)
    {
        Line line = report.Line;
        string key = ReportWords.Key(report.Verdict);
        string expression = line.Relation == Relation.Start
            ? Math(@"\displaystyle " + line.Latex)
            : Math($@"\displaystyle {{}}{ReportWords.LatexSign(line.Relation)} {line.Latex}");
        html.Append($"<tr id=\"{id}-line-{line.Number}\" class=\"{key}\">");
        html.Append($"<th scope=\"row\">{line.Number}</th><td class=\"expression\">{expression}</td><td>{Escape(line.Reason)}</td>");
        html.Append($"<td class=\"verdict\"><details{(report.Verdict == Verdict.Holds ? "" : " open")}><summary>{ReportWords.Word(report.Verdict)}</summary>{Escape(ReportWords.Residual(report))}");
        if (line.Options.ScaleLatex is { } scale)
        {
            html.Append($" (scale {Math(scale)})");
        }

        if (report.Verdict != Verdict.Holds)
        {
            html.Append($": {Escape(report.Message)}; for example {Inputs(report.WorstInput)}");
        }

        html.Append("</details></td></tr>\n");
    }

    private static void AppendWrongTurn(StringBuilder html, string id, WrongTurnReport report)
    {
        WrongTurn wrong = report.WrongTurn;
        html.Append($"<li id=\"{id}\" class=\"{(report.Rejected ? "rejected" : "survived")}\"><details{(report.Rejected ? "" : " open")}>");
        html.Append($"<summary><strong>{Escape(wrong.Name)}</strong>, in place of line {wrong.Replaces}: {(report.Rejected ? "rejected" : "not rejected")}</summary>\n");
        html.Append($"<p>{Math($@"\displaystyle {ReportWords.LatexSign(wrong.Relation)} {wrong.Latex}")}</p>\n<p>Why it is made: {Escape(wrong.Why)}.");
        if (wrong.Errata.Count > 0)
        {
            html.Append($" Erratum {Escape(string.Join(", ", wrong.Errata))}.");
        }

        html.Append(report.Rejected
            ? $" What gives it away: {Escape(ReportWords.Residual(report))}; for example {Inputs(report.Counterexample)}."
            : $" {Escape(report.Message)}.");
        html.Append("</p></details>");
        html.Append("</li>\n");
    }

    private static string Inputs(IReadOnlyList<InputValue> inputs) =>
        string.Join(", ", inputs.Select(i => $"{Math(i.Symbol)} = <code>{Escape(i.Text)}</code>"));

    private static string Math(string latex) => $@"\({Escape(latex)}\)";

    internal static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
