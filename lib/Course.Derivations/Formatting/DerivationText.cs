using System.Text;
using Course.Derivations.Checking;
using Course.Derivations.Reporting;

namespace Course.Derivations.Formatting;

/// <summary>A report as text: one statement a line, no drawing characters, so that a screen reader can read it.</summary>
internal static class DerivationText
{
    public static string Of(DerivationReport report)
    {
        Derivation derivation = report.Derivation;
        var text = new StringBuilder();
        text.Append($"{derivation.Title} ({derivation.Id})\n");
        text.Append($"{ReportWords.Summary(report)}\n{ReportWords.ResidualNote}\n");
        text.Append($"For: {string.Join("; ", derivation.Hypotheses)}\n");
        foreach (LineReport line in report.Lines)
        {
            AppendLine(text, line);
        }

        foreach (WrongTurnReport wrong in report.WrongTurns)
        {
            AppendWrongTurn(text, wrong);
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, LineReport report)
    {
        Line line = report.Line;
        string sign = line.Relation == Relation.Start ? string.Empty : ReportWords.Sign(line.Relation) + " ";
        text.Append($"Line {line.Number}: {sign}{line.Latex}\n");
        text.Append($"  Reason: {line.Reason}\n");
        string scale = line.Options.ScaleLatex is null ? string.Empty : $"; scale {line.Options.ScaleLatex}";
        text.Append($"  {Capital(ReportWords.Word(report.Verdict))}: {ReportWords.Residual(report)}{scale}\n");
        if (report.Verdict != Verdict.Holds)
        {
            text.Append($"  Because: {report.Message}\n  For example: {ReportWords.Inputs(report.WorstInput)}\n");
        }
    }

    private static void AppendWrongTurn(StringBuilder text, WrongTurnReport report)
    {
        WrongTurn wrong = report.WrongTurn;
        string errata = wrong.Errata.Count == 0 ? string.Empty : $" (erratum {string.Join(", ", wrong.Errata)})";
        text.Append($"Wrong turn at line {wrong.Replaces}: {wrong.Name}{errata}: {ReportWords.Sign(wrong.Relation)} {wrong.Latex}\n");
        text.Append($"  Why it is made: {wrong.Why}\n");
        text.Append(report.Rejected
            ? $"  Rejected: {ReportWords.Residual(report)}; for example {ReportWords.Inputs(report.Counterexample)}\n"
            : $"  Not rejected: {report.Message}\n");
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
