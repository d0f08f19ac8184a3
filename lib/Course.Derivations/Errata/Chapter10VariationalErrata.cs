using Course.Learning.Variational;
using Course.Numerics.Integration;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about the ELBO.</summary>
internal static class Chapter10VariationalErrata
{
    private const double Step = 1e-5;

    /// <summary>Central differences with this step keep about nine figures.</summary>
    private const double DifferenceTolerance = 1e-7;

    public static IReadOnlyList<Erratum> All { get; } =
    [
        new("002-05", ErratumKind.Misprint, "Problem 2.1, last display",
            @"$\mathbb{E}_q\bigl[\ln\tfrac{p}{q} + \mathbb{E}_q[\ln\tfrac{q}{p}]\bigr]$, the second average inside the first",
            @"$\mathbb{E}_q\bigl[\ln\tfrac{p(x,z)}{q(z)}\bigr] + \mathbb{E}_q\bigl[\ln\tfrac{q(z)}{p(z \mid x)}\bigr]$: a bracket is closed too late",
            "None: the inner average is a constant, and the average of a constant is the constant."),
        new("002-06", ErratumKind.Wording, "Problem 2, set-up",
            @"$p_\theta(x) = p(x, z)/p(z \mid x)$, and the evidence is intractable because the posterior is",
            @"$p_\theta(x) = p_\theta(x, z)/p_\theta(z \mid x)$; neither is the cause of the other, for both wait for the same integral over z",
            "The index θ is lost on the right, and the reason given goes in a circle."),
        new Erratum("002-07", ErratumKind.Wording, "Problem 2.2, question",
            @"the last equality, written with the sign ≠, is generally not true",
            @"what fails is the exchange of gradient and average: $\mathbb{E}_q[\nabla_\phi(\ln p - \ln q_\phi)] = -\mathbb{E}_q[\nabla_\phi \ln q_\phi] = 0$, whatever the model",
            "The exchanged form is not a rough gradient, it is none: it averages to zero.")
            .Value(@"$\partial\,\mathrm{ELBO}/\partial m$ on the scalar example", () => Difference(0),
                () => Average(GradientEstimator.NaiveExchange, 0), () => Average(GradientEstimator.Pathwise, 0), DifferenceTolerance),
        new("002-08", ErratumKind.Misprint, "Problem 2.2, solution",
            @"$z = q(\varepsilon, \phi, x)$", @"$z = g(\varepsilon, \phi, x)$: q is the density, g the path", "None: two lines below it is g."),
        new Erratum("002-09", ErratumKind.Mathematical, "Problem 2.2, solution",
            "f is differentiable with respect to φ, and the gradient moves inside because ε does not depend on φ",
            "f is differentiable in z and g in φ, and the slopes are bounded by something integrable. That ε does not depend on φ is not enough.",
            @"For a step $f(z) = [z > 0]$ the recipe returns 0 in every draw; and unbiasedness, which the question asks for, is never shown.")
            .Value(@"$\frac{d}{dm}\,\mathbb{E}\,[m + \varepsilon > 0]$ at $m = 0$, a step that has slope 0 at almost every draw", () => (NormalMass(Step) - NormalMass(-Step)) / (2 * Step),
                () => 0, () => 1 / Math.Sqrt(2 * Math.PI), DifferenceTolerance),
        new Erratum("002-10", ErratumKind.Gap, "Problem 2.2, the density of z",
            @"$\ln q_\phi(z \mid x) =: \ln q(\varepsilon)$, the remaining calculation being omitted",
            @"$\ln q_\phi(z \mid x) = \ln p(\varepsilon) - \ln\lvert\det \partial z/\partial\varepsilon\rvert$, which still depends on φ",
            @"The gradient in each $\ln s_j$ is short by exactly 1, and q would shrink to a point.")
            .Value(@"$\partial H(q)/\partial \ln s$", () => (Q(0, Step).Entropy - Q(0, -Step).Entropy) / (2 * Step), () => 0, () => 1, DifferenceTolerance)
            .Value(@"$\partial\,\mathrm{ELBO}/\partial \ln s$ on the scalar example", () => Difference(1),
                () => Average(GradientEstimator.Pathwise, 1) - 1, () => Average(GradientEstimator.Pathwise, 1), DifferenceTolerance),
    ];

    /// <summary>The scalar example: x | z ~ N(2z + ½, ¼) at x = 1.75.</summary>
    private static LinearGaussianModel Model() => new(Matrix<double>.Build.Dense(1, 1, 2.0), [0.5], 0.25);

    private static DiagonalGaussian Q(double mean, double logScale) => new([0.25 + mean], [-0.5 + logScale]);

    private static double Elbo(DiagonalGaussian q) => EvidenceLowerBound.Of(Model(), [1.75], q).Value;

    private static double Difference(int parameter) => parameter == 0
        ? (Elbo(Q(Step, 0)) - Elbo(Q(-Step, 0))) / (2 * Step)
        : (Elbo(Q(0, Step)) - Elbo(Q(0, -Step))) / (2 * Step);

    /// <summary>The exact mean of an estimator, by Gauss–Hermite quadrature over ε.</summary>
    private static double Average(GradientEstimator estimator, int parameter) => QuadratureRule.GaussHermite(20).Apply(u =>
    {
        GradientSample sample = ElboGradientEstimation.FromDraw(Model(), [1.75], Q(0, 0), estimator, [Math.Sqrt(2) * u]);
        return parameter == 0 ? sample.Mean[0] : sample.LogScale[0];
    }) / Math.Sqrt(Math.PI);

    private static double NormalMass(double m) => 0.5 * (1 + SpecialFunctions.Erf(m / Math.Sqrt(2)));
}
