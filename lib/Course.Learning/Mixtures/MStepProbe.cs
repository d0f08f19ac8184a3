namespace Course.Learning.Mixtures;

/// <summary>
/// Three probes for a step that claims to be a model's EM step. A log-likelihood that never falls does not prove it: some
/// wrong steps climb all the way, to a wrong place or to the right one.
/// </summary>
public static class MStepProbe
{
    /// <summary>Probes an M-step that is given the right responsibilities.</summary>
    /// <typeparam name="TParameters">The model's parameters.</typeparam>
    /// <param name="model">The model with its data.</param>
    /// <param name="start">θ⁰, away from the optimum.</param>
    /// <param name="optimum">A fixed point of the right EM.</param>
    /// <param name="mStep">The M-step under test: responsibilities and previous parameters to new ones.</param>
    /// <returns>What the probes saw.</returns>
    public static MStepProbeReport OfMStep<TParameters>(
        IEmModel<TParameters> model,
        TParameters start,
        TParameters optimum,
        Func<Responsibilities, TParameters, TParameters> mStep)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(mStep);
        return OfStep(model, start, optimum, theta => mStep(model.EStep(theta).Responsibilities, theta));
    }

    /// <summary>Probes a whole EM step, its E-step included.</summary>
    /// <typeparam name="TParameters">The model's parameters.</typeparam>
    /// <param name="model">The model with its data.</param>
    /// <param name="start">θ⁰, away from the optimum.</param>
    /// <param name="optimum">A fixed point of the right EM.</param>
    /// <param name="step">The step under test, θ → θ⁺.</param>
    /// <param name="watchedIterations">For how many iterations from the start to watch the log-likelihood.</param>
    /// <returns>What the probes saw.</returns>
    public static MStepProbeReport OfStep<TParameters>(
        IEmModel<TParameters> model,
        TParameters start,
        TParameters optimum,
        Func<TParameters, TParameters> step,
        int watchedIterations = 50)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentOutOfRangeException.ThrowIfLessThan(watchedIterations, 1);
        Responsibilities atStart = model.EStep(start).Responsibilities;
        double atOptimum = model.LogLikelihood(optimum);
        TParameters right = model.MStep(atStart, start);
        double[] trace = [.. model.IterateWith(start, step).Take(watchedIterations + 1).Select(state => state.LogLikelihood)];
        return new MStepProbeReport
        {
            LogLikelihoodTrace = trace,
            RightLogLikelihoodAfterOneStep = model.LogLikelihood(right),
            ChangeFromOptimum = model.LogLikelihood(step(optimum)) - atOptimum,
            RightChangeFromOptimum = model.LogLikelihood(model.Step(optimum)) - atOptimum,
            QShortfall = model.Q(right, atStart) - model.Q(step(start), atStart),
            Slack = 1e-12 * (model.Samples + Math.Abs(trace[0])),
        };
    }
}
