using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Course.Derivations.Errata;

namespace Course.Derivations.Formatting;

/// <summary>Errata as HTML: one box each, with stable ids, math between \( and \), folded checks and a JSON block that the book's errata page reads.</summary>
internal static partial class ErrataHtml
{
    private const int Version = 1;

    public static string Of(ErrataReport report) => string.Concat(report.Reports.Select(Box));

    private static string Box(ErratumReport report)
    {
        Erratum erratum = report.Erratum;
        var html = new StringBuilder();
        html.Append($"<section class=\"course-errata {(report.Holds ? "holds" : "fails")}\" id=\"erratum-{erratum.Id}\" aria-label=\"Erratum {erratum.Id}\">\n");
        html.Append($"<p class=\"erratum-title\"><strong>Erratum {erratum.Id}</strong> · {ErrataText.Word(erratum.Kind)} · {Rich(erratum.Where)}</p>\n<dl>\n");
        html.Append($"<dt>Printed</dt><dd>{Rich(erratum.Printed)}</dd>\n<dt>Correct</dt><dd>{Rich(erratum.Correct)}</dd>\n");
        if (erratum.Effect.Length > 0)
        {
            html.Append($"<dt>Effect</dt><dd>{Rich(erratum.Effect)}</dd>\n");
        }

        html.Append("</dl>\n");
        if (report.Evidence.Count > 0)
        {
            string count = report.Evidence.Count == 1 ? "1 check" : $"{report.Evidence.Count} checks";
            html.Append($"<details><summary>{count}: {(report.Holds ? "the printed form fails, the correct one holds" : "not as expected")}</summary>\n");
            html.Append("<table><thead><tr><th scope=\"col\">What is compared</th><th scope=\"col\">Printed form</th><th scope=\"col\">Correct form</th><th scope=\"col\">Verdict</th></tr></thead>\n<tbody>\n");
            foreach (ErratumEvidence evidence in report.Evidence)
            {
                html.Append($"<tr><td>{Rich(evidence.Claim)}</td><td>{Rich(evidence.Printed)}</td><td>{Rich(evidence.Correct)}</td><td>{ErrataText.Word(evidence)}</td></tr>\n");
            }

            html.Append("</tbody></table>\n</details>\n");
        }

        html.Append($"<script type=\"application/json\" class=\"course-erratum\" data-version=\"{Version}\">{Json(report)}</script>\n");
        return html.Append("</section>\n").ToString();
    }

    private static string Json(ErratumReport report) => JsonSerializer.Serialize(new
    {
        version = Version,
        id = report.Erratum.Id,
        kind = ErrataText.Word(report.Erratum.Kind),
        where = report.Erratum.Where,
        printed = report.Erratum.Printed,
        correct = report.Erratum.Correct,
        effect = report.Erratum.Effect,
        holds = report.Holds,
        checks = report.Evidence.Select(e => new { claim = e.Claim, printed = e.Printed, correct = e.Correct, verdict = ErrataText.Word(e) }),
    });

    /// <summary>Text with math between dollar signs: both escaped, the math put between \( and \).</summary>
    private static string Rich(string text) => DollarMath().Replace(DerivationHtml.Escape(text), @"\($1\)");

    [GeneratedRegex(@"\$([^$]+)\$")]
    private static partial Regex DollarMath();
}
