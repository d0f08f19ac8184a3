using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>A Gaussian mixture tied to its data: E-step, M-step, Q and log-likelihood as pure functions.</summary>
/// <remarks>
/// Bishop (2006), eq. 9.23–9.28 and 9.40. This is the plain version, one line of code for a line of the lecture. An E-step
/// costs n·K·d²/2 multiplications, an M-step twice that.
/// </remarks>
public sealed class GaussianMixtureModel : IEmModel<GaussianMixtureParameters>
{
    private readonly GaussianData data;

    /// <summary>Ties the model to data.</summary>
    /// <param name="x">n×d samples, data units; not copied.</param>
    /// <param name="components">K, at least 1.</param>
    /// <param name="structure">What the covariances may look like.</param>
    /// <param name="covarianceFloor">Added to every variance after an M-step, squared data units; 0 is pure maximum likelihood.</param>
    /// <param name="sampleWeights">n weights, or null for ones.</param>
    /// <exception cref="ArgumentException">x has no rows or an entry that is not finite, or the weights do not fit.</exception>
    public GaussianMixtureModel(
        RowMajorMatrix x,
        int components,
        CovarianceStructure structure = CovarianceStructure.Full,
        double covarianceFloor = 0,
        IReadOnlyList<double>? sampleWeights = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(components, 1);
        data = new GaussianData(x, sampleWeights);
        Components = components;
        Structure = structure;
        CovarianceFloor = covarianceFloor;
    }

    /// <inheritdoc/>
    public int Samples => data.X.Rows;

    /// <inheritdoc/>
    public int Components { get; }

    /// <summary>What the covariances may look like.</summary>
    public CovarianceStructure Structure { get; }

    /// <summary>Added to every variance after an M-step, squared data units.</summary>
    public double CovarianceFloor { get; }

    internal GaussianData Data => data;

    /// <summary>γ(z_ik) = π_k N(x_i|μ_k, Σ_k) / Σ_j π_j N(x_i|μ_j, Σ_j), in the log domain (Bishop 2006, eq. 9.23).</summary>
    /// <param name="parameters">θ, of the data's dimension.</param>
    /// <returns>n×K responsibilities and ℓ(θ) = Σᵢ wᵢ ln Σ_k π_k N(x_i|μ_k, Σ_k) in nats (eq. 9.28).</returns>
    /// <exception cref="ArgumentException">θ does not fit the data, or a density overflows even as a logarithm.</exception>
    public Expectation EStep(GaussianMixtureParameters parameters)
    {
        Require(parameters);
        double[] gamma = new double[Samples * Components];
        double[] lnPi = GaussianComponents.LnWeights(parameters);
        double logLikelihood = 0;
        for (int i = 0; i < Samples; i++)
        {
            Span<double> row = gamma.AsSpan(i * Components, Components);
            logLikelihood += data.Weights[i] * GaussianComponents.Posterior(parameters, lnPi, data.X.Row(i), row, i);
        }

        return new Expectation(Responsibilities.Wrap(gamma, Components), logLikelihood);
    }

    /// <summary>π_k = N_k/n, μ_k and Σ_k about the new μ_k (Bishop 2006, eq. 9.24–9.27).</summary>
    /// <param name="responsibilities">n×K.</param>
    /// <param name="previous">Not needed: the data determine every parameter.</param>
    /// <returns>The maximiser of Q (exactly so with a floor of 0).</returns>
    /// <exception cref="DegenerateFitException">A component is empty, or its covariance is singular.</exception>
    public GaussianMixtureParameters MStep(Responsibilities responsibilities, GaussianMixtureParameters previous) =>
        Maximise(responsibilities);

    /// <inheritdoc/>
    public double LogLikelihood(GaussianMixtureParameters parameters) => EStep(parameters).LogLikelihood;

    /// <summary>Q(θ|θ′) = Σᵢ wᵢ Σ_k γ_ik (ln π_k + ln N(x_i|μ_k, Σ_k)), in nats (Bishop 2006, eq. 9.40).</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="responsibilities">n×K responsibilities under θ′.</param>
    /// <returns>Q; −∞ where θ excludes a component that owns samples.</returns>
    public double Q(GaussianMixtureParameters parameters, Responsibilities responsibilities)
    {
        Require(parameters);
        Require(responsibilities);
        double[] lnPi = GaussianComponents.LnWeights(parameters);
        double[] lnDensity = new double[Components];
        double q = 0;
        for (int i = 0; i < Samples; i++)
        {
            GaussianComponents.LnDensities(parameters, data.X.Row(i), lnDensity);
            for (int k = 0; k < Components; k++)
            {
                double share = data.Weights[i] * responsibilities[i, k];
                q += share > 0 ? share * (lnPi[k] + lnDensity[k]) : 0.0;
            }
        }

        return q;
    }

    internal GaussianMixtureParameters Maximise(Responsibilities gamma)
    {
        Require(gamma);
        double[] nk = GaussianComponents.EffectiveCounts(data, gamma);
        double[] mu = GaussianComponents.Means(data, gamma, nk);
        double n = nk.Sum();
        return new GaussianMixtureParameters(
            Array.ConvertAll(nk, count => count / n),
            new RowMajorMatrix(mu, Components, data.X.Columns),
            GaussianComponents.Covariances(data, gamma, nk, mu, Structure, CovarianceFloor));
    }

    internal void Require(GaussianMixtureParameters parameters) =>
        MixtureArguments.RequireModel(parameters, Components, data.X.Columns);

    internal void Require(Responsibilities responsibilities)
    {
        ArgumentNullException.ThrowIfNull(responsibilities);
        if (responsibilities.Samples != Samples || responsibilities.Components != Components)
        {
            throw new ArgumentException($"The responsibilities are {responsibilities.Samples}×{responsibilities.Components}; the model needs {Samples}×{Components}. Pass those of this model's E-step.", nameof(responsibilities));
        }
    }
}
