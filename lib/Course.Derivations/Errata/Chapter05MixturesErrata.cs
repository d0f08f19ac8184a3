using Course.Numerics.Differentiation;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about EM for Gaussian mixtures.</summary>
internal static class Chapter05MixturesErrata
{
    private const int Draws = 400_000;

    private static readonly Matrix<double> Sigma = Matrix<double>.Build.DenseOfRowArrays([2.0, 1.0], [1.0, 2.0]);

    private static readonly Vector<double> Deviation = Vector<double>.Build.Dense([1.0, 0.5]);

    public static IReadOnlyList<Erratum> All { get; } =
    [
        new Erratum(
            "001-01", ErratumKind.Mathematical, "the definition of $\\gamma(z_{ik})$",
            @"$\gamma(z_{ik}) = \mathcal{N}_{ik} \big/ \sum_j \mathcal{N}_{ij}$, without the weights",
            @"$\gamma(z_{ik}) = \pi_k \mathcal{N}_{ik} \big/ \sum_j \pi_j \mathcal{N}_{ij}$, as the proof itself has it in its last line for $\partial\mathcal{L}/\partial\Sigma_k$",
            "With the printed form the iteration climbs from a poor start, but not to a maximum; started at the maximum it falls. Both agree only for equal weights.")
            .Value(
                @"the share of component 1 among samples drawn near 0, for $\pi = (0.9, 0.1)$, $\mu = \pm 1$, $\sigma = 1$",
                ShareNearZero, () => 0.5, () => 0.9, tolerance: 0.01),
        new Erratum(
            "001-02", ErratumKind.Gap, "the claim against the last line of the proof",
            @"the claim has $\mu_k^{\text{new}}$ inside $\Sigma_k^{\text{new}}$, the proof ends with $\mu_k$",
            @"for fixed $\gamma$ the joint maximiser of $Q$ has $\mu_k^{\text{new}}$; the old mean adds $(\mu_k^{\text{new}} - \mu_k^{\text{old}})(\mu_k^{\text{new}} - \mu_k^{\text{old}})^\top$",
            "The likelihood still never falls and the fixed point is the same; only single steps differ."),
        new Erratum(
            "001-03", ErratumKind.Gap, "the step that sets the gradient to zero",
            @"sets $\partial\mathcal{L}/\partial\Sigma_k = 0$ and solves as if $\gamma$ did not depend on $\Sigma_k$",
            @"that is an equation for a fixed point of $\mathcal{L}$; the update is the maximiser of $Q(\theta \mid \gamma)$ with $\gamma$ held",
            "Both lead to the same formula, and only the second proves that a step does not fall."),
        new Erratum(
            "001-04", ErratumKind.Wording, @"$\partial\mathcal{L}/\partial\Sigma_k$",
            @"the sum inside the derivative runs over $k$, the index that is already taken by $\Sigma_k$",
            @"call the inner index $j$",
            ""),
        new Erratum(
            "001-05", ErratumKind.Wording, "the first line",
            @"$z_i^k$ is called the possibility that $x_i$ is of class $k$, and is written $z_{ik}$ later",
            @"$z_{ik}$ is an indicator, 0 or 1; $\gamma(z_{ik})$ is the posterior probability that it is 1",
            ""),
        new Erratum(
            "001-06", ErratumKind.Convention, @"$\partial\mathcal{N}/\partial\Sigma$",
            @"the derivative is taken as if the entries of $\Sigma$ were free, and symmetry is used at the end",
            @"right so; but the partial derivative by a free entry of a symmetric $\Sigma$ is twice as large off the diagonal",
            "None on the update: where one form vanishes, so does the other.")
            .Value(
                @"the change of $\mathcal{N}$ when $\Sigma_{12}$ and $\Sigma_{21}$ move together",
                MovedTogether, Printed, () => 2 * Printed(), tolerance: 1e-7),
    ];

    /// <summary>Draws from the mixture and counts, among samples within 0.05 of zero, those of the first component.</summary>
    private static double ShareNearZero()
    {
        var random = new RandomSource(5);
        double near = 0, first = 0;
        for (int i = 0; i < Draws; i++)
        {
            bool one = random.NextDouble() < 0.9;
            double x = (one ? 1 : -1) + random.NextNormal();
            if (Math.Abs(x) < 0.05)
            {
                near++;
                first += one ? 1 : 0;
            }
        }

        return first / near;
    }

    /// <summary>Entry (1, 2) of ½ N (Σ⁻¹ r rᵀ Σ⁻¹ − Σ⁻¹).</summary>
    private static double Printed()
    {
        Matrix<double> inverse = Sigma.Inverse();
        Vector<double> u = inverse * Deviation;
        return 0.5 * Density(Sigma) * (u.OuterProduct(u) - inverse)[0, 1];
    }

    private static double MovedTogether() => DifferenceScheme.Central.Derivative(
        t =>
        {
            Matrix<double> moved = Sigma.Clone();
            moved[0, 1] += t;
            moved[1, 0] += t;
            return Density(moved);
        },
        0.0);

    /// <summary>The density's formula, which also takes a Σ that is not symmetric.</summary>
    private static double Density(Matrix<double> sigma) =>
        Math.Exp(-0.5 * (Deviation * (sigma.Inverse() * Deviation))) / (2 * Math.PI * Math.Sqrt(sigma.Determinant()));
}
