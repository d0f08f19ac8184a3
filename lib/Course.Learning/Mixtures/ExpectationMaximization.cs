namespace Course.Learning.Mixtures;

/// <summary>The one loop behind every mixture of the course.</summary>
/// <remarks>Dempster, Laird and Rubin (1977); Bishop (2006), section 9.3.</remarks>
public static class ExpectationMaximization
{
    /// <summary>One EM step: θ → M-step(E-step(θ)).</summary>
    /// <typeparam name="TParameters">The model's parameters.</typeparam>
    /// <param name="model">The model with its data.</param>
    /// <param name="parameters">θ.</param>
    /// <returns>The next parameters.</returns>
    public static TParameters Step<TParameters>(this IEmModel<TParameters> model, TParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.MStep(model.EStep(parameters).Responsibilities, parameters);
    }

    /// <summary>Q(θ|θ′) in nats, with the E-step made at θ′.</summary>
    /// <typeparam name="TParameters">The model's parameters.</typeparam>
    /// <param name="model">The model with its data.</param>
    /// <param name="parameters">θ, where Q is evaluated.</param>
    /// <param name="previous">θ′, where the responsibilities come from.</param>
    /// <returns>Q(θ|θ′).</returns>
    public static double Q<TParameters>(this IEmModel<TParameters> model, TParameters parameters, TParameters previous)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Q(parameters, model.EStep(previous).Responsibilities);
    }

    /// <summary>The endless sequence of EM states from a start; take as many as you need.</summary>
    /// <typeparam name="TParameters">The model's parameters.</typeparam>
    /// <param name="model">The model with its data.</param>
    /// <param name="start">θ⁰, the first state of the sequence.</param>
    /// <returns>States 0, 1, 2, …; state t has had t M-steps.</returns>
    public static IEnumerable<EmState<TParameters>> Iterate<TParameters>(this IEmModel<TParameters> model, TParameters start)
    {
        ArgumentNullException.ThrowIfNull(model);
        return States(model, start, state => model.MStep(state.Responsibilities, state.Parameters));
    }

    /// <summary>
    /// The endless sequence of states under another step, with the model's own log-likelihood recorded: this is how a
    /// wrong EM is watched.
    /// </summary>
    /// <typeparam name="TParameters">The model's parameters.</typeparam>
    /// <param name="model">The model with its data.</param>
    /// <param name="start">θ⁰.</param>
    /// <param name="step">The step to follow, θ → θ⁺.</param>
    /// <returns>States 0, 1, 2, …</returns>
    public static IEnumerable<EmState<TParameters>> IterateWith<TParameters>(
        this IEmModel<TParameters> model, TParameters start, Func<TParameters, TParameters> step)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(step);
        return States(model, start, state => step(state.Parameters));
    }

    /// <summary>Runs EM from a start until the rule ends it.</summary>
    /// <typeparam name="TParameters">The model's parameters.</typeparam>
    /// <param name="model">The model with its data.</param>
    /// <param name="start">θ⁰.</param>
    /// <param name="rule">When to stop.</param>
    /// <returns>The final state, the trace and the reason for stopping.</returns>
    /// <exception cref="DegenerateFitException">A component collapsed or emptied on the way.</exception>
    public static EmRun<TParameters> Run<TParameters>(this IEmModel<TParameters> model, TParameters start, EmStopRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var trace = new List<double>();
        EmState<TParameters>? previous = null;
        foreach (EmState<TParameters> state in Iterate(model, start))
        {
            trace.Add(state.LogLikelihood);
            if (StopReason(previous, state, rule) is { } reason)
            {
                return new EmRun<TParameters>(state, trace, reason);
            }

            previous = state;
        }

        throw new System.Diagnostics.UnreachableException("The sequence of EM states has no end.");
    }

    private static IEnumerable<EmState<TParameters>> States<TParameters>(
        IEmModel<TParameters> model, TParameters start, Func<EmState<TParameters>, TParameters> next)
    {
        TParameters theta = start;
        for (int t = 0; ; t++)
        {
            Expectation expectation = model.EStep(theta);
            var state = new EmState<TParameters>(t, theta, expectation.Responsibilities, expectation.LogLikelihood);
            yield return state;
            theta = next(state);
        }
    }

    private static EmStopReason? StopReason<TParameters>(
        EmState<TParameters>? previous, EmState<TParameters> state, EmStopRule rule)
    {
        if (previous is not null)
        {
            if (rule.LogLikelihoodTolerance > 0
                && Math.Abs(state.LogLikelihood - previous.LogLikelihood) <= rule.LogLikelihoodTolerance)
            {
                return EmStopReason.LogLikelihoodConverged;
            }

            if (rule.ResponsibilityTolerance > 0
                && state.Responsibilities.LargestChangeFrom(previous.Responsibilities) <= rule.ResponsibilityTolerance)
            {
                return EmStopReason.ResponsibilitiesConverged;
            }
        }

        return state.Iteration >= rule.MaxIterations ? EmStopReason.IterationLimit : null;
    }
}
