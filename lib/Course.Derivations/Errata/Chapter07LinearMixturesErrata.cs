using System.Globalization;
using Course.Learning.Mixtures;
using Course.Numerics.Data;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about mixtures of linear models. 002-26 is checked by the derivations' wrong turns.</summary>
internal static class Chapter07LinearMixturesErrata
{
    public static IReadOnlyList<Erratum> All { get; } =
    [
        new("002-25", ErratumKind.Misprint, "Problem 5, E-step",
            @"$\pi_k$ and $\pi l$ without their iteration, and $\mathcal{Z} \in [1, K]^N$",
            @"$\pi_k^{(t)}$, $\pi_l^{(t)}$ and $\mathcal{Z} \in \{1, \dots, K\}^N$: the E-step knows only old parameters, and a line has a whole number",
            "None, where the E-step runs before the M-step."),
        new("002-26", ErratumKind.Misprint, "Problem 5, update of ρ",
            @"$\rho_k^{(t+1)}$ about the line of $w_k$, without an index",
            @"about the line of $w_k^{(t+1)}$",
            "Read as the old line it gives another variance. The likelihood still never falls and ends at the same point; one step tells the two apart."),
        new("002-27", ErratumKind.Convention, "Problem 5, update of w",
            @"$w_k = \bigl(\sum_i \tfrac{\delta_{ik}}{\rho_k} x_i x_i^\top\bigr)^{-1} \sum_i \tfrac{\delta_{ik}}{\rho_k} y_i x_i$",
            @"$w_k = (X^\top R_k X)^{-1} X^\top R_k y$: the variance cancels, and the matrix must have an inverse",
            "None on the value; without m samples in general position that weigh something there is no inverse."),
        new("002-28", ErratumKind.Misprint, "Problem 5, Lagrangian",
            @"$Q - \lambda \sum_l \pi_l$", @"$Q - \lambda\bigl(\sum_l \pi_l - 1\bigr)$", "None: the missing constant has no derivative."),
        new Erratum("002-29", ErratumKind.Mathematical, "Problem 5, set-up",
            @"$\theta^{\mathrm{opt}} = \arg\max_\theta \ell(\theta)$",
            @"there is no such θ: a line through m samples with $\rho_k \to 0$ sends ℓ to infinity. EM finds a local maximum inside",
            "A lucky or unlucky start runs into the spike, and the best likelihood of many starts is no proof of a better fit.")
            .Evidence(Unbounded),
        new("002-30", ErratumKind.Wording, "Problem 5, question",
            @"the list of what to optimise ends twice with the same half sentence", "once", "None."),
    ];

    /// <summary>ℓ of two lines over four samples, the second through two of them with variance ρ₂, in nats.</summary>
    internal static double LogLikelihood(double rho)
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, -1], [1, 0], [1, 1], [1, 2]);
        RowMajorMatrix w = RowMajorMatrix.FromRows([0, 1], [1, 1]);
        return LinearMixture.LogDensities(x, [0, 1, 3, 2], new LinearMixtureParameters([0.5, 0.5], w, [1, rho])).Sum();
    }

    private static ErratumEvidence Unbounded()
    {
        double[] rhos = [1e-2, 1e-6, 1e-12, 1e-24];
        double[] values = [.. rhos.Select(LogLikelihood)];
        string text = string.Join(", ", values.Select(v => v.ToString("F2", CultureInfo.InvariantCulture)));
        double gained = values[3] - values[2], law = 12 * Math.Log(10);
        return new ErratumEvidence(
            @"ℓ of two lines over four samples as the variance of the line through two of them is $10^{-2}, 10^{-6}, 10^{-12}, 10^{-24}$",
            $"a largest value exists, but ℓ = {text}",
            string.Create(CultureInfo.InvariantCulture, $"each factor e² of variance adds 2 nats: {gained:F3} for the last step, {law:F3} by the law"),
            values.Zip(values.Skip(1)).All(pair => pair.Second > pair.First + 1),
            Math.Abs(gained - law) < 1e-5);
    }
}
