using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Learning.Mixtures;

/// <summary>Gaussian mixtures by expectation-maximisation, and what can be asked of their parameters.</summary>
/// <remarks>Bishop (2006), section 9.2.</remarks>
public static class GaussianMixture
{
    /// <summary>Fits a mixture by EM.</summary>
    /// <param name="x">n×d samples, data units; not copied.</param>
    /// <param name="options">K, the start, the structure and when to stop.</param>
    /// <returns>The fit; not having converged is a result, see <see cref="MixtureFit{TParameters}.StopReason"/>.</returns>
    /// <exception cref="ArgumentException">The data or the options are unusable, or contradict each other.</exception>
    /// <exception cref="DegenerateFitException">A component collapsed or emptied in every start.</exception>
    public static GaussianMixtureFit Fit(RowMajorMatrix x, GaussianMixtureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var model = new GaussianMixtureModel(
            x, options.Components, options.Structure, options.CovarianceFloor, options.SampleWeights);
        MixtureArguments.RequireFeasible(options, x.Rows, options.InitialParameters?.Components);
        (EmRun<GaussianMixtureParameters> best, IReadOnlyList<RestartOutcome> outcomes) = MixtureRestarts.Run(
            options, rng => model.Run(options.InitialParameters ?? GaussianStart.Draw(model, options.Start, rng, []), options.Stop));
        int count = options.Components - 1 + GaussianParameterCount(options.Components, x.Columns, options.Structure);
        return new GaussianMixtureFit(
            best, outcomes, options.Structure, new InformationCriteria(best.LogLikelihood, count, model.Data.TotalWeight));
    }

    /// <summary>ln Σ_k π_k N(x_i|μ_k, Σ_k) of each row, n entries in nats (Bishop 2006, eq. 9.28).</summary>
    /// <param name="x">n×d, data units.</param>
    /// <param name="parameters">θ.</param>
    /// <exception cref="ArgumentException">x has another dimension, no rows, or an entry that is not finite.</exception>
    public static double[] LogDensities(RowMajorMatrix x, GaussianMixtureParameters parameters) => Evaluate(x, parameters).LogDensities;

    /// <summary>The n×K posterior probabilities of the components (Bishop 2006, eq. 9.23).</summary>
    /// <param name="x">n×d, data units.</param>
    /// <param name="parameters">θ.</param>
    /// <exception cref="ArgumentException">
    /// x has another dimension, no rows, or an entry that is not finite; or a row's density overflows even as a logarithm.
    /// </exception>
    public static Responsibilities Posterior(RowMajorMatrix x, GaussianMixtureParameters parameters) => Evaluate(x, parameters).Posterior;

    /// <summary>Draws samples: a component from π, then a point from its Gaussian.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="count">n, at least 1.</param>
    /// <param name="seed">The same seed gives the same samples.</param>
    public static MixtureSample Sample(GaussianMixtureParameters parameters, int count, long seed)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var rng = new RandomSource(seed);
        int d = parameters.Dimension;
        double[] x = new double[count * d];
        int[] components = new int[count];
        double[] z = new double[d];
        for (int i = 0; i < count; i++)
        {
            int k = Categorical.Draw(parameters.Weights, rng);
            components[i] = k;
            rng.FillNormal(z);
            ReadOnlySpan<double> mean = parameters.Mean(k);
            ReadOnlySpan<double> factor = parameters.Covariances[k].FactorRowMajor;
            for (int j = 0; j < d; j++)
            {
                double value = mean[j];
                for (int l = 0; l <= j; l++)
                {
                    value += factor[(j * d) + l] * z[l];
                }

                x[(i * d) + j] = value;
            }
        }

        return new MixtureSample(new RowMajorMatrix(x, count, d), components);
    }

    /// <summary>Free parameters of the means and covariances, without the weights.</summary>
    internal static int GaussianParameterCount(int components, int d, CovarianceStructure structure) => (components * d) + structure switch
    {
        CovarianceStructure.Full => components * d * (d + 1) / 2,
        CovarianceStructure.Tied => d * (d + 1) / 2,
        CovarianceStructure.Diagonal => components * d,
        _ => components,
    };

    private static (double[] LogDensities, Responsibilities Posterior) Evaluate(RowMajorMatrix x, GaussianMixtureParameters theta)
    {
        ArgumentNullException.ThrowIfNull(theta);
        MixtureArguments.RequireDimension(x, theta.Dimension);
        double[] lnPi = GaussianComponents.LnWeights(theta);
        double[] gamma = new double[x.Rows * theta.Components];
        double[] logDensities = new double[x.Rows];
        for (int i = 0; i < x.Rows; i++)
        {
            Span<double> row = gamma.AsSpan(i * theta.Components, theta.Components);
            logDensities[i] = GaussianComponents.Posterior(theta, lnPi, x.Row(i), row, i);
        }

        return (logDensities, Responsibilities.Wrap(gamma, theta.Components));
    }
}
