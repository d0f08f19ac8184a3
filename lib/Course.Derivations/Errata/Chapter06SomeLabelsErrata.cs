using System.Globalization;
using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about EM with some labels.</summary>
internal static class Chapter06SomeLabelsErrata
{
    public static IReadOnlyList<Erratum> All { get; } =
    [
        new Erratum(
            "002-21", ErratumKind.Misprint, "problem 4, the log-likelihood of labelled samples",
            @"$\log(x_i, y_i = k, z_i = l; \theta)$ with $x_1$ in the quadratic form, for the case $l = k$",
            @"$\log p(x_i, y_i = l, z_i = k; \theta)$ with $x_i$ throughout",
            ""),
        new Erratum(
            "002-22", ErratumKind.Mathematical, "problem 4, Q",
            @"the exponent of $\pi_k$ is printed as $\mathbb{W}(y_i = 0)$, and $Q$ is said to have exactly the form of the unsupervised mixture",
            @"$\pi_k^{\mathbf{1}[y_i = 0]}$, an indicator: because of it $Q$ is not the unsupervised one, and $\pi$ averages the unlabelled samples only",
            "Taken at its word, the sentence leads to weights over all samples; under labels by design that step lets the likelihood fall.")
            .Value(
                @"the $\pi_1$ that maximises $Q$ for 20 samples labelled 1 and 10 unlabelled with $\sum\delta = (4, 6)$",
                () => Maximiser(p => (4 * Math.Log(p)) + (6 * Math.Log(1 - p))), () => (20 + 4) / 30.0, () => 4 / 10.0, tolerance: 1e-6),
        new Erratum(
            "002-23", ErratumKind.Misprint, "problem 4, the M-step",
            @"$\mu^{(t+1)}$ without its index; a line that begins $= \sum_k^{(t+1)} =$; a product over $i\colon y_i = 0$ with the upper limit $K$; two names for the data",
            @"$\mu_k^{(t+1)}$; $\Sigma_k^{(t+1)}$ on a line of its own; the product over $i\colon y_i = 0$ without a limit; one name for the data",
            ""),
        new Erratum(
            "002-24", ErratumKind.Gap, "problem 4, the update of π",
            @"$\pi_k = \sum_{y_i = 0} \delta_{ik} \big/ \#\{y_i = 0\}$, with no word on when it is defined",
            @"where every sample is labelled it reads $0/0$: the likelihood then does not contain $\pi$, which stays as it was; and $\Sigma_k$ needs enough weight to have full rank",
            "None as long as one sample has no label.")
            .Evidence(AllLabelled),
    ];

    /// <summary>Golden-section search for the maximum on (0, 1).</summary>
    private static double Maximiser(Func<double, double> f)
    {
        double ratio = (Math.Sqrt(5) - 1) / 2, low = 1e-9, high = 1 - 1e-9;
        while (high - low > 1e-10)
        {
            double a = high - (ratio * (high - low)), b = low + (ratio * (high - low));
            (low, high) = f(a) < f(b) ? (a, high) : (low, b);
        }

        return (low + high) / 2;
    }

    private static ErratumEvidence AllLabelled()
    {
        double[] x = [0, 1, 2, 5, 6, 8];
        int[] labels = [1, 1, 1, 2, 2, 2];
        var model = new SemiSupervisedMixtureModel(RowMajorMatrix.FromRows([.. x.Select(v => new[] { v })]), labels, 2);
        double printed = labels.Count(label => label == 0) / (double)labels.Count(label => label == 0);
        double difference = model.LogLikelihood(With(0.5)) - model.LogLikelihood(With(0.9));
        return new ErratumEvidence(
            @"six samples, all labelled: the update, and $\ell$ under $\pi_1 = 0.5$ against $\pi_1 = 0.9$",
            double.IsNaN(printed) ? "0/0" : printed.ToString(CultureInfo.InvariantCulture),
            $"ℓ differs by {difference.ToString("G3", CultureInfo.InvariantCulture)}; the library keeps π and says that it is not identified",
            !double.IsFinite(printed),
            difference == 0 && !model.WeightsIdentified && model.Step(With(0.9)).Weights[0] == 0.9);
    }

    private static GaussianMixtureParameters With(double weight)
    {
        SpdMatrix one = SpdMatrix.Factor(Matrix<double>.Build.DenseIdentity(1));
        return new GaussianMixtureParameters([weight, 1 - weight], RowMajorMatrix.FromRows([1.0], [6.0]), [one, one]);
    }
}
