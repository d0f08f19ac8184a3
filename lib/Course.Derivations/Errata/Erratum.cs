using System.Globalization;
using Course.Derivations.Chapters;
using Course.Derivations.Checking;
using Course.Derivations.Reporting;

namespace Course.Derivations.Errata;

/// <summary>
/// A place where the source is wrong: what it prints, what is right, and the checks that the printed form fails. The wrong turns of the
/// course's derivations that carry its id belong to its checks.
/// </summary>
/// <param name="id">The id of the collection, such as 001-01: the source and a running number.</param>
/// <param name="kind">What kind of slip it is.</param>
/// <param name="where">Where in the source.</param>
/// <param name="printed">What the source says, in our words or as its formula; math between dollar signs.</param>
/// <param name="correct">What is right; math between dollar signs.</param>
/// <param name="effect">What the slip changes in the result.</param>
public sealed class Erratum(string id, ErratumKind kind, string where, string printed, string correct, string effect)
{
    private readonly List<Func<ErratumEvidence>> checks = [];

    /// <summary>The id, such as 001-01.</summary>
    public string Id { get; } = id;

    /// <summary>What kind of slip it is.</summary>
    public ErratumKind Kind { get; } = kind;

    /// <summary>Where in the source.</summary>
    public string Where { get; } = where;

    /// <summary>What the source says; math between dollar signs.</summary>
    public string Printed { get; } = printed;

    /// <summary>What is right; math between dollar signs.</summary>
    public string Correct { get; } = correct;

    /// <summary>What the slip changes in the result.</summary>
    public string Effect { get; } = effect;

    /// <summary>Adds a comparison of two values with what is true, found in another way.</summary>
    /// <param name="claim">What is compared; math between dollar signs.</param>
    /// <param name="truth">The value that both should have: by quadrature, differences, simulation or from the definition.</param>
    /// <param name="printedValue">What the printed form gives; NaN where it is undefined.</param>
    /// <param name="correctValue">What the correct form gives.</param>
    /// <param name="tolerance">The difference relative to the truth (absolute below one) up to which a value agrees.</param>
    public Erratum Value(string claim, Func<double> truth, Func<double> printedValue, Func<double> correctValue, double tolerance = 1e-9)
    {
        checks.Add(() =>
        {
            double expected = truth(), wrong = printedValue(), right = correctValue();
            return new ErratumEvidence(claim, Text(wrong), Text(right), !Agrees(wrong, expected, tolerance), Agrees(right, expected, tolerance));
        });
        return this;
    }

    /// <summary>Adds a check of another kind.</summary>
    /// <param name="evidence">Makes the evidence.</param>
    public Erratum Evidence(Func<ErratumEvidence> evidence)
    {
        checks.Add(evidence);
        return this;
    }

    /// <summary>Runs the checks, those of the derivations included.</summary>
    public ErratumReport Check() => new(this, [.. checks.Select(check => check()), .. FromDerivations()]);

    private IEnumerable<ErratumEvidence> FromDerivations() =>
        from derivation in CourseDerivations.All
        where derivation.WrongTurns.Any(w => w.Errata.Contains(Id))
        let report = derivation.Check()
        from wrong in report.WrongTurns
        where wrong.WrongTurn.Errata.Contains(Id)
        select OfWrongTurn(report, wrong);

    private static ErratumEvidence OfWrongTurn(DerivationReport report, WrongTurnReport wrong) => new(
        $"{report.Derivation.Title}: {wrong.WrongTurn.Name}, in place of line {wrong.WrongTurn.Replaces}",
        wrong.Rejected ? $"rejected in {wrong.RejectedTrials} of {wrong.Trials} trials" : "not rejected",
        $"holds in all {report.Trials} trials",
        wrong.Rejected,
        report.FirstWrongLine is null);

    private static bool Agrees(double value, double truth, double tolerance) =>
        Math.Abs(value - truth) <= tolerance * Math.Max(1, Math.Abs(truth));

    private static string Text(double value) => double.IsNaN(value) ? "undefined" : value.ToString("G10", CultureInfo.InvariantCulture);
}
