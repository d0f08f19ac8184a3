using Course.Derivations.Checking;
using Course.Derivations.Inputs;

namespace Course.Derivations.Reporting;

/// <summary>What a check found about one wrong turn.</summary>
public sealed class WrongTurnReport
{
    internal WrongTurnReport(
        WrongTurn wrongTurn,
        bool rejected,
        int trials,
        Tally tally,
        Comparison shown,
        string message,
        IReadOnlyList<InputValue> counterexample)
    {
        WrongTurn = wrongTurn;
        Rejected = rejected;
        Trials = trials;
        RejectedTrials = tally.Disagreements;
        Residual = tally.WorstResidual;
        Measure = tally.InStandardErrors
            ? ResidualMeasure.StandardErrors
            : wrongTurn.Relation == Relation.Equivalent ? ResidualMeasure.Disagreement : ResidualMeasure.Relative;
        CounterexampleResidual = shown.Residual;
        Message = message;
        Counterexample = counterexample;
    }

    /// <summary>The wrong turn.</summary>
    public WrongTurn WrongTurn { get; }

    /// <summary>Whether some trial contradicts it. One that survives, or cannot be evaluated, fails the derivation.</summary>
    public bool Rejected { get; }

    /// <summary>How many inputs it was compared on.</summary>
    public int Trials { get; }

    /// <summary>How many of them contradict it.</summary>
    public int RejectedTrials { get; }

    /// <summary>The worst residual over the trials: what rejected it.</summary>
    public double Residual { get; }

    /// <summary>What the residual counts.</summary>
    public ResidualMeasure Measure { get; }

    /// <summary>The residual on the counterexample shown.</summary>
    public double CounterexampleResidual { get; }

    /// <summary>More about the rejection, or why it was not rejected; may be empty.</summary>
    public string Message { get; }

    /// <summary>A small input on which it fails (the worst trial where it does not).</summary>
    public IReadOnlyList<InputValue> Counterexample { get; }
}
