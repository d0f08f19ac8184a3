namespace Course.Learning.Mixtures.Fused;

/// <summary>A finished run of the fused EM from one start.</summary>
internal sealed record FusedRun<TParameters>(TParameters Parameters, IReadOnlyList<double> Trace, EmStopReason StopReason) : IMixtureRun
{
    public double LogLikelihood => Trace[^1];

    public int Iterations => Trace.Count - 1;

    /// <summary>Repeats pass and M-step until the rule ends it; the last entry of the trace belongs to the last parameters.</summary>
    /// <param name="start">θ⁰.</param>
    /// <param name="rule">When to stop; without a tolerance on responsibilities, which the pass does not keep.</param>
    /// <param name="pass">ℓ(θ), and how to make the next θ from the same pass.</param>
    internal static FusedRun<TParameters> Follow(
        TParameters start, EmStopRule rule, Func<TParameters, (double LogLikelihood, Func<TParameters> Next)> pass)
    {
        var trace = new List<double>();
        TParameters parameters = start;
        while (true)
        {
            (double logLikelihood, Func<TParameters> next) = pass(parameters);
            trace.Add(logLikelihood);
            if (rule.LogLikelihoodTolerance > 0 && trace.Count > 1 && Math.Abs(trace[^1] - trace[^2]) <= rule.LogLikelihoodTolerance)
            {
                return new FusedRun<TParameters>(parameters, trace, EmStopReason.LogLikelihoodConverged);
            }

            if (trace.Count > rule.MaxIterations)
            {
                return new FusedRun<TParameters>(parameters, trace, EmStopReason.IterationLimit);
            }

            parameters = next();
        }
    }

    /// <summary>Refuses a rule that needs what the pass does not keep.</summary>
    internal static void RequireNoTable(EmStopRule rule, string name = "options")
    {
        if (rule.ResponsibilityTolerance > 0)
        {
            throw new ArgumentException(
                "Stop asks for a ResponsibilityTolerance, but the fused pass keeps no responsibilities. Stop by LogLikelihoodTolerance, or use the plain version.", name);
        }
    }
}
