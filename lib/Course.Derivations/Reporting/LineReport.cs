using Course.Derivations.Checking;
using Course.Derivations.Inputs;

namespace Course.Derivations.Reporting;

/// <summary>What a check found about one line.</summary>
public sealed class LineReport
{
    internal LineReport(Line line, Verdict verdict, int trials, Tally tally, string message, IReadOnlyList<InputValue> worstInput)
    {
        Line = line;
        Verdict = verdict;
        Trials = trials;
        Residual = tally.WorstResidual;
        Measure = tally.InStandardErrors
            ? ResidualMeasure.StandardErrors
            : line.Relation == Relation.Equivalent ? ResidualMeasure.Disagreement : ResidualMeasure.Relative;
        Allowed = Measure switch
        {
            ResidualMeasure.StandardErrors => line.Options.StandardErrors,
            ResidualMeasure.Disagreement => 0.0,
            _ => line.Options.Tolerance ?? 0.0,
        };
        Orders = tally.Orders;
        TrueTrials = tally.True;
        FalseTrials = tally.False;
        Message = message;
        WorstInput = worstInput;
    }

    /// <summary>The line: number, relation, LaTeX, reason.</summary>
    public Line Line { get; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>How many inputs it was compared on.</summary>
    public int Trials { get; }

    /// <summary>The worst residual; 0 for a first line, +∞ where shapes differ, NaN where a side could not be evaluated.</summary>
    public double Residual { get; }

    /// <summary>The largest residual that is accepted.</summary>
    public double Allowed { get; }

    /// <summary>What the residual counts.</summary>
    public ResidualMeasure Measure { get; }

    /// <summary>For a limit: the least and greatest fitted order of convergence, or null.</summary>
    public (double Least, double Greatest)? Orders { get; }

    /// <summary>For ⇔: in how many trials the line before was true.</summary>
    public int TrueTrials { get; }

    /// <summary>For ⇔: in how many trials the line before was false.</summary>
    public int FalseTrials { get; }

    /// <summary>What is wrong, or empty.</summary>
    public string Message { get; }

    /// <summary>The input that gave the worst residual; for a wrong line a small one that still fails.</summary>
    public IReadOnlyList<InputValue> WorstInput { get; }
}
