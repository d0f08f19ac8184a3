using System.Globalization;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Derivations.Reporting;

namespace Course.Derivations.Formatting;

/// <summary>The words and signs that the text, HTML and JSON forms share.</summary>
internal static class ReportWords
{
    /// <summary>What a residual is where its line says nothing else.</summary>
    public const string ResidualNote = "A residual is the difference relative to the larger side, in the Frobenius norm, unless its line says otherwise.";

    public static string Sign(Relation relation) => relation switch
    {
        Relation.Equal => "=",
        Relation.AtMost => "≤",
        Relation.AtLeast => "≥",
        Relation.Equivalent => "⇔",
        Relation.TendsTo => "→",
        _ => string.Empty,
    };

    public static string LatexSign(Relation relation) => relation switch
    {
        Relation.Equal => "=",
        Relation.AtMost => @"\le",
        Relation.AtLeast => @"\ge",
        Relation.Equivalent => @"\iff",
        Relation.TendsTo => @"\to",
        _ => string.Empty,
    };

    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Holds => "holds",
        Verdict.Wrong => "wrong",
        Verdict.NoEvidence => "no evidence",
        _ => "undefined",
    };

    public static string Key(Verdict verdict) => Word(verdict).Replace(' ', '-');

    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "infinite",
        double.NaN => "not a number",
        0.0 => "0",
        _ => value.ToString(Math.Abs(value) is >= 1e-3 and < 1e4 ? "G3" : "0.0E+0", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal),
    };

    public static string Residual(LineReport line) => line.Line.Relation switch
    {
        Relation.Start => "finite",
        Relation.Equivalent => $"{line.TrueTrials} true, {line.FalseTrials} false",
        Relation.TendsTo when line.Orders is { } orders => $"last error {Number(line.Residual)}, order {Order(orders)}",
        _ => line.Measure == ResidualMeasure.StandardErrors
            ? $"{Number(line.Residual)} standard errors, allowed {Number(line.Allowed)}"
            : $"residual {Number(line.Residual)}, allowed {Number(line.Allowed)}{NormNote(line)}",
    };

    public static string Residual(WrongTurnReport wrong) => wrong.Measure switch
    {
        ResidualMeasure.StandardErrors => $"{Number(wrong.Residual)} standard errors",
        ResidualMeasure.Disagreement => $"{wrong.RejectedTrials} of {wrong.Trials} trials contradict it",
        _ => $"residual {Number(wrong.Residual)}",
    };

    public static string Inputs(IReadOnlyList<InputValue> inputs) => string.Join(", ", inputs.Select(i => $"{i.Symbol} = {i.Text}"));

    public static string Summary(DerivationReport report)
    {
        string trials = $"{report.Trials} random inputs, seed {report.Seed.ToString(CultureInfo.InvariantCulture)}";
        int survivors = report.WrongTurns.Count(w => !w.Rejected);
        if (report.Holds)
        {
            return $"Holds: {report.Lines.Count} lines, {report.WrongTurns.Count} wrong turns rejected ({trials}).";
        }

        string line = report.FirstWrongLine is { } first ? $"line {first.Line.Number} is the first that fails ({Word(first.Verdict)})" : "every line holds";
        return $"Fails: {line}, {survivors} wrong turns not rejected ({trials}).";
    }

    public static string WrongTurnsSummary(DerivationReport report)
    {
        int rejected = report.WrongTurns.Count(w => w.Rejected);
        string count = report.WrongTurns.Count == 1 ? "1 wrong turn" : $"{report.WrongTurns.Count} wrong turns";
        return rejected == report.WrongTurns.Count ? $"{count}, each rejected" : $"{count}, {report.WrongTurns.Count - rejected} not rejected";
    }

    public static string NormKey(LineReport line) => line.Line.Options.Norm switch
    {
        Norm.LargestEntry => "largest-entry",
        Norm.Spectral => "spectral",
        _ => "frobenius",
    };

    private static string NormNote(LineReport line) => line.Line.Options.Norm switch
    {
        Norm.LargestEntry => ", by the largest entry",
        Norm.Spectral => ", in the spectral norm",
        _ => string.Empty,
    };

    private static string Order((double Least, double Greatest) orders)
    {
        string least = orders.Least.ToString("F2", CultureInfo.InvariantCulture);
        string greatest = orders.Greatest.ToString("F2", CultureInfo.InvariantCulture);
        return least == greatest ? least : $"{least} to {greatest}";
    }
}
