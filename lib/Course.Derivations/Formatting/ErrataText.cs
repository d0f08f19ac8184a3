using System.Text;
using Course.Derivations.Errata;

namespace Course.Derivations.Formatting;

/// <summary>Errata as text for terminals and screen readers.</summary>
internal static class ErrataText
{
    public static string Of(ErrataReport report)
    {
        var text = new StringBuilder();
        foreach (ErratumReport one in report.Reports)
        {
            Erratum erratum = one.Erratum;
            text.Append($"Erratum {erratum.Id} ({erratum.Where})\n  printed: {erratum.Printed}\n  correct: {erratum.Correct}\n");
            if (erratum.Effect.Length > 0)
            {
                text.Append($"  effect:  {erratum.Effect}\n");
            }

            foreach (ErratumEvidence evidence in one.Evidence)
            {
                text.Append($"  {Word(evidence)}: {evidence.Claim}; printed: {evidence.Printed}, correct: {evidence.Correct}\n");
            }
        }

        return text.ToString();
    }

    public static string Word(ErratumEvidence evidence) => evidence switch
    {
        { Holds: true } => "the printed form fails",
        { PrintedFails: false } => "the printed form was not refuted",
        _ => "the corrected form fails too",
    };

    public static string Word(ErratumKind kind) => kind switch
    {
        ErratumKind.Mathematical => "mathematical error",
        ErratumKind.Gap => "gap",
        ErratumKind.Convention => "convention",
        ErratumKind.Misprint => "misprint",
        ErratumKind.Wording => "wording",
        _ => "damage of the scan",
    };
}
