using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on the ELBO.</summary>
internal static class Chapter10VariationalExercises
{
    private static readonly double LnTwoPi = Math.Log(2 * Math.PI);

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new NumberExercise("10-bound", "The bound by hand", () => Bound(0.5))
            .Mistake(() => Bound(1), "You used s² = 1. Here q = N(1, ½), so s² = ½ and 2 ln s = −ln 2.")
            .Mistake(() => Bound(0.25), "You read ½ as the scale s. The second argument of N is a variance: s² = ½.")
            .Mistake(() => Bound(0.5) + 0.25, "The spread of z is missing: the mean of (x − z)² under q is (x − m)² + s².")
            .Mistake(() => Bound(0.5) - Divergence(0.5), "The divergence lost its factor ½.")
            .Moral("The evidence here is −2.2655 as well: q = N(1, ½) is the posterior, so the bound touches."),
        new FunctionExercise<Func<double, double>>("10-entropy", "What the determinant adds", "a function of s, such as s => 2 * s", _ => 1,
                [f => [f(0.5)], f => [f(2)], f => [f(3)]])
            .Mistake(_ => 0, "This is 0, as if ln q(z) were ln p(ε). The determinant of the path, s, is in it too.")
            .Mistake(s => 1 / s, "This is the slope in s. The parameter is ln s, and ds = s · d ln s.")
            .Mistake(_ => -1, "The sign is that of E ln q; the entropy is −E ln q.")
            .Moral("Whatever s is, one more unit of ln s buys one nat of entropy."),
        new NumberExercise("10-mean-field", "As wide as the correlation allows", () => 1 - (0.9 * 0.9))
            .Mistake(() => 1, "1 is the posterior's own variance of z₁, over all z₂. The best q takes the variance of z₁ while z₂ stands still.")
            .Mistake(() => Math.Sqrt(0.19), "This is s. The question asks for the variance s².")
            .Mistake(() => 1 / 0.19, "This is the precision's diagonal entry. The best variance is one over it.")
            .Moral("Five times too narrow: a factorised q is sure where the posterior is not."),
        new NumberExercise("10-baseline", "The best constant to subtract", () => 3)
            .Mistake(() => 1, "1 = E f centres f, and leaves variance 10. The least variance, 6, weighs f by the squared score: E[f ε²]/E[ε²].")
            .Mistake(() => -3, "The sign: b = 3 is subtracted from f. Adding 3 makes it worse, variance 42.")
            .Mistake(() => 0, "b = 0 leaves variance 15. Write the variance as a quadratic in b and find its lowest point.")
            .Moral("Variance 6 instead of 15, and the pathwise estimator still has only 4."),
        new FunctionExercise<Func<double, double, double, double>>("10-path-only", "The estimator that falls silent", "a function (m, s, epsilon) => …", PathOnly,
                [.. Probes.Select(p => (Func<Func<double, double, double, double>, double[]>)(f => [f(p[0], p[1], p[2])]))])
            .Mistake((_, s, e) => -e / s, "You dropped the path and kept the score. What is left has mean zero, whatever the model.")
            .Mistake((m, s, e) => 2 - (2 * (m + (s * e))), "This is the whole pathwise gradient in m. Its variance at the posterior is 2, not 0: the path still runs through −ln q.")
            .Mistake((m, s, e) => 2 - (2 * (m + (s * e))) - (e / s), "The sign of the path through −ln q: the slope of −ln q in z is +ε/s.")
            .Moral("At m = 1, s² = ½ it is 0 in every single draw: at the posterior ln p(x, z) − ln q(z) is flat in z."),
    ];

    /// <summary>Points (m, s, ε): two away from the posterior and two at it.</summary>
    private static double[][] Probes => [[0, 1, 0.5], [0.3, 2, -1], [1, Math.Sqrt(0.5), 0.7], [1, Math.Sqrt(0.5), -1.3]];

    /// <summary>The ELBO of x | z ~ N(z, 1) at x = 2 for q = N(1, variance), in nats.</summary>
    private static double Bound(double variance) => (-0.5 * LnTwoPi) - (0.5 * (1 + variance)) - Divergence(variance);

    private static double Divergence(double variance) => 0.5 * (variance - Math.Log(variance));

    /// <summary>The slope of ln p(x, z) − ln q(z) in z at z = m + sε, for x | z ~ N(z, 1) at x = 2.</summary>
    private static double PathOnly(double m, double s, double epsilon) => 2 - (2 * (m + (s * epsilon))) + (epsilon / s);
}
