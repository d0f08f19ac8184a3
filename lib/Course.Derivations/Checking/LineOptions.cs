using Course.Derivations.Inputs;

namespace Course.Derivations.Checking;

/// <summary>How the two sides of one line are compared. What is not set comes from the derivation.</summary>
public sealed record LineOptions
{
    /// <summary>Largest accepted residual: difference over scale, without unit. For a limit, the largest accepted last error.</summary>
    public double? Tolerance { get; init; }

    /// <summary>The norm of the difference and of the sides.</summary>
    public Norm? Norm { get; init; }

    /// <summary>
    /// What the difference is small against. Needed by a line that claims zero; elsewhere the larger norm of the two sides is used.
    /// Has to be finite and greater than zero.
    /// </summary>
    public Func<InputSet, double>? Scale { get; init; }

    /// <summary>The scale in LaTeX, for the reader.</summary>
    public string? ScaleLatex { get; init; }

    /// <summary>Where a side is an expectation: the largest accepted difference in standard errors. 5 unless set.</summary>
    public double StandardErrors { get; init; } = 5.0;

    /// <summary>For a limit: the claimed order of convergence in the limit parameter, or null to ask for falling errors only.</summary>
    public double? Order { get; init; }

    /// <summary>For a limit with a claimed order: how far the fitted order may be from it. 0.2 unless set.</summary>
    public double OrderTolerance { get; init; } = 0.2;
}
