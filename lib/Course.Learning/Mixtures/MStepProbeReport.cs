namespace Course.Learning.Mixtures;

/// <summary>What the three probes of <see cref="MStepProbe"/> saw, beside the weak one: whether the log-likelihood fell.</summary>
public sealed record MStepProbeReport
{
    /// <summary>ℓ in nats from the start under the step that was probed; entry t after t steps.</summary>
    public required IReadOnlyList<double> LogLikelihoodTrace { get; init; }

    /// <summary>ℓ in nats after one right EM step from the same start.</summary>
    public required double RightLogLikelihoodAfterOneStep { get; init; }

    /// <summary>ℓ(step(θ*)) − ℓ(θ*) in nats, from the optimum θ*.</summary>
    public required double ChangeFromOptimum { get; init; }

    /// <summary>The same for the right step, in nats: 0 up to how exactly θ* is a fixed point.</summary>
    public required double RightChangeFromOptimum { get; init; }

    /// <summary>Q(M(θ⁰)|θ⁰) − Q(step(θ⁰)|θ⁰) in nats: 0 for a right step and positive for every other.</summary>
    public required double QShortfall { get; init; }

    /// <summary>Differences up to this are rounding, nats: 1e-12 (n + |ℓ(θ⁰)|).</summary>
    public required double Slack { get; init; }

    /// <summary>How often the log-likelihood fell over the trace.</summary>
    public int Falls => LogLikelihoodTrace.Zip(LogLikelihoodTrace.Skip(1)).Count(pair => pair.Second < pair.First - Slack);

    /// <summary>First probe: one step from the start leads to another log-likelihood than the right step.</summary>
    public bool CaughtFromStart => !(Math.Abs(LogLikelihoodTrace[1] - RightLogLikelihoodAfterOneStep) <= Slack);

    /// <summary>Second probe: one step from the optimum leaves it otherwise than the right step.</summary>
    public bool CaughtFromOptimum => !(Math.Abs(ChangeFromOptimum - RightChangeFromOptimum) <= Slack);

    /// <summary>Third probe: Q is less than its maximum.</summary>
    public bool CaughtByQ => !(Math.Abs(QShortfall) <= Slack);

    /// <summary>Whether any of the three probes tells the step from the right one.</summary>
    public bool Caught => CaughtFromStart || CaughtFromOptimum || CaughtByQ;

    /// <summary>The report in five lines of text.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        watching ℓ          falls {Falls} times in {LogLikelihoodTrace.Count - 1} steps, ends at {LogLikelihoodTrace[^1]:F4}
        one step from start {LogLikelihoodTrace[1]:F4}, right {RightLogLikelihoodAfterOneStep:F4}: {Verdict(CaughtFromStart)}
        one step from optimum changes ℓ by {ChangeFromOptimum:F4}: {Verdict(CaughtFromOptimum)}
        Q below its maximum by {QShortfall:F4}: {Verdict(CaughtByQ)}
        verdict: {(Caught ? "wrong" : "right")}
        """);

    private static string Verdict(bool caught) => caught ? "caught" : "not caught";
}
