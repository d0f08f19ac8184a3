namespace Course.Learning.Mixtures;

/// <summary>
/// A component of a mixture has collapsed or emptied, so that the likelihood has no maximum to go to from here.
/// </summary>
public sealed class DegenerateFitException : Exception
{
    /// <summary>Reports a degenerate component.</summary>
    /// <param name="component">The component's index, from 0; null where all components share what degenerated.</param>
    /// <param name="effectiveCount">Its effective number of samples N_k = Σᵢ wᵢ γᵢₖ.</param>
    /// <param name="problem">What is wrong, as a clause: "its covariance is singular".</param>
    /// <param name="remedy">What to do about it, as a sentence.</param>
    public DegenerateFitException(int? component, double effectiveCount, string problem, string remedy)
        : base(Describe(component, effectiveCount, problem, remedy))
    {
        Component = component;
        EffectiveCount = effectiveCount;
    }

    /// <summary>The component's index, from 0; null where all components share what degenerated.</summary>
    public int? Component { get; }

    /// <summary>The component's effective number of samples N_k (of all samples where <see cref="Component"/> is null).</summary>
    public double EffectiveCount { get; }

    private static string Describe(int? component, double effectiveCount, string problem, string remedy)
    {
        string who = component is { } k ? FormattableString.Invariant($"Component {k}") : "All components together";
        return FormattableString.Invariant($"{who}: {problem} (N_k = {effectiveCount:G6}). {remedy}");
    }
}
