using System.Globalization;

namespace Course.Derivations.Checking;

/// <summary>Counts what the trials of one line showed.</summary>
internal sealed class Tally
{
    private readonly List<double> orders = [];
    private int trials;
    private int empty;
    private int strict;
    private string emptyMessage = string.Empty;

    public int Disagreements { get; private set; }

    public int Undefined { get; private set; }

    public int True { get; private set; }

    public int False { get; private set; }

    public double WorstResidual { get; private set; } = double.NegativeInfinity;

    public TrialCase WorstCase { get; private set; }

    public bool InStandardErrors { get; private set; }

    public string UndefinedMessage { get; private set; } = string.Empty;

    public string DisagreementMessage { get; private set; } = string.Empty;

    /// <summary>The least and greatest fitted order, or null where none was fitted.</summary>
    public (double Least, double Greatest)? Orders => orders.Count == 0 ? null : (orders.Min(), orders.Max());

    public void Add(TrialCase trial, Comparison comparison)
    {
        trials++;
        InStandardErrors |= comparison.InStandardErrors;
        strict += comparison.Strict ? 1 : 0;
        True += comparison.Truth == true ? 1 : 0;
        False += comparison.Truth == false ? 1 : 0;
        if (!double.IsNaN(comparison.Order))
        {
            orders.Add(comparison.Order);
        }

        if (comparison.Outcome == Outcome.Undefined)
        {
            if (Undefined++ == 0)
            {
                UndefinedMessage = comparison.Message;
                WorstCase = trial;
                WorstResidual = double.NaN;
            }

            return;
        }

        if (comparison.Outcome == Outcome.NoEvidence)
        {
            empty++;
            emptyMessage = comparison.Message;
        }

        bool disagrees = comparison.Outcome == Outcome.Disagrees;
        bool worse = Undefined == 0 && (disagrees == (Disagreements > 0) ? IsWorse(comparison.Residual) : disagrees);
        Disagreements += disagrees ? 1 : 0;
        if (worse)
        {
            WorstResidual = comparison.Residual;
            WorstCase = trial;
            DisagreementMessage = comparison.Message;
        }
    }

    public Verdict VerdictOfLine(Relation relation, out string message)
    {
        if (Undefined > 0)
        {
            message = $"{UndefinedMessage} (in {Undefined} of {trials} trials)";
            return Verdict.Undefined;
        }

        if (Disagreements > 0)
        {
            message = DisagreementMessage.Length > 0 ? DisagreementMessage : string.Create(
                CultureInfo.InvariantCulture,
                $"fails in {Disagreements} of {trials} trials");
            return Verdict.Wrong;
        }

        message = WhyNoEvidence(relation);
        return message.Length > 0 ? Verdict.NoEvidence : Verdict.Holds;
    }

    private string WhyNoEvidence(Relation relation)
    {
        if (2 * empty > trials)
        {
            return emptyMessage;
        }

        if (relation is Relation.AtMost or Relation.AtLeast && strict == 0)
        {
            return "never strict in any trial; write = instead";
        }

        return relation == Relation.Equivalent && (True == 0 || False == 0)
            ? $"the statements were {(True == 0 ? "false" : "true")} in every trial; draw inputs that show both"
            : string.Empty;
    }

    /// <summary>A finite residual beats an infinite one (shapes that differ), for a number is the better witness; else the larger wins.</summary>
    private bool IsWorse(double residual)
    {
        if (double.IsPositiveInfinity(WorstResidual) || double.IsPositiveInfinity(residual))
        {
            return double.IsPositiveInfinity(WorstResidual) && !double.IsPositiveInfinity(residual);
        }

        return residual > WorstResidual;
    }
}
