using Course.Numerics;
using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>A mixture of linear models p(y|x) = Σ_k π_k N(y|w_kᵀx, ρ_k), tied to its data.</summary>
/// <remarks>Bishop (2006), section 14.5.1, with a variance ρ_k for each component.</remarks>
public sealed class LinearMixtureModel : IEmModel<LinearMixtureParameters>
{
    private const double MachineEpsilon = 2.220446049250313e-16;

    private readonly RowMajorMatrix x;
    private readonly double[] y;
    private readonly double[] sampleWeights;

    /// <summary>Ties the model to data.</summary>
    /// <param name="x">n×m regressors; add a column of ones for an intercept; not copied.</param>
    /// <param name="y">n responses; copied.</param>
    /// <param name="components">K, at least 1.</param>
    /// <param name="varianceFloor">The least ρ_k allowed, squared units of y; 0 is pure maximum likelihood.</param>
    /// <param name="sampleWeights">n weights, or null for ones.</param>
    /// <exception cref="ArgumentException">The data are unusable, or their lengths differ.</exception>
    public LinearMixtureModel(
        RowMajorMatrix x,
        IReadOnlyList<double> y,
        int components,
        double varianceFloor = 0,
        IReadOnlyList<double>? sampleWeights = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(components, 1);
        RequireData(x, y);
        this.x = x;
        this.y = [.. y];
        this.sampleWeights = MixtureArguments.SampleWeights(sampleWeights, x.Rows);
        Components = components;
        VarianceFloor = varianceFloor;
        TotalWeight = this.sampleWeights.Sum();
    }

    /// <inheritdoc/>
    public int Samples => x.Rows;

    /// <inheritdoc/>
    public int Components { get; }

    /// <summary>The least ρ_k allowed, squared units of y.</summary>
    public double VarianceFloor { get; }

    internal double TotalWeight { get; }

    internal double[] SampleWeights => sampleWeights;

    /// <summary>δ_ik = π_k N(y_i|w_kᵀx_i, ρ_k) / Σ_j π_j N(y_i|w_jᵀx_i, ρ_j), in the log domain.</summary>
    /// <param name="parameters">θ, with one coefficient for each regressor.</param>
    /// <returns>n×K responsibilities and ℓ(θ) = Σᵢ wᵢ ln Σ_k π_k N(y_i|w_kᵀx_i, ρ_k) in nats.</returns>
    /// <exception cref="ArgumentException">θ does not fit the data, or a density overflows even as a logarithm.</exception>
    public Expectation EStep(LinearMixtureParameters parameters)
    {
        Require(parameters);
        double[] delta = new double[Samples * Components];
        double[] lnPi = MixtureArguments.Logarithms(parameters.Weights);
        double logLikelihood = 0;
        for (int i = 0; i < Samples; i++)
        {
            Span<double> row = delta.AsSpan(i * Components, Components);
            logLikelihood += sampleWeights[i] * Posterior(parameters, lnPi, x.Row(i), y[i], row, i);
        }

        return new Expectation(Responsibilities.Wrap(delta, Components), logLikelihood);
    }

    /// <summary>
    /// w_k = (XᵀR_kX)⁻¹XᵀR_ky by QR, ρ_k = Σᵢ δ_ik (y_i − w_kᵀx_i)²/N_k with the new w_k, π_k = N_k/n (Bishop 2006,
    /// eq. 14.38–14.44).
    /// </summary>
    /// <param name="responsibilities">n×K.</param>
    /// <param name="previous">Not needed: the data determine every parameter.</param>
    /// <returns>The maximiser of Q over variances not below the floor.</returns>
    /// <exception cref="DegenerateFitException">
    /// A component is empty, its regressors depend on each other, or its line passes through all its points.
    /// </exception>
    public LinearMixtureParameters MStep(Responsibilities responsibilities, LinearMixtureParameters previous) =>
        Maximise(responsibilities);

    /// <inheritdoc/>
    public double LogLikelihood(LinearMixtureParameters parameters) => EStep(parameters).LogLikelihood;

    /// <summary>Q(θ|θ′) = Σᵢ wᵢ Σ_k δ_ik (ln π_k + ln N(y_i|w_kᵀx_i, ρ_k)), in nats.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="responsibilities">n×K responsibilities under θ′.</param>
    /// <returns>Q; −∞ where θ excludes a component that owns samples.</returns>
    public double Q(LinearMixtureParameters parameters, Responsibilities responsibilities)
    {
        Require(parameters);
        Require(responsibilities);
        double q = 0;
        for (int i = 0; i < Samples; i++)
        {
            for (int k = 0; k < Components; k++)
            {
                double share = sampleWeights[i] * responsibilities[i, k];
                q += share > 0 ? share * (Math.Log(parameters.Weights[k]) + LnDensity(parameters, k, x.Row(i), y[i])) : 0.0;
            }
        }

        return q;
    }

    internal static void RequireData(RowMajorMatrix x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        x.Validate(nameof(x));
        if (y.Count != x.Rows)
        {
            throw new ArgumentException($"y has {y.Count} entries and x has {x.Rows} rows. Pass one response for every row.", nameof(y));
        }

        for (int i = 0; i < y.Count; i++)
        {
            if (!double.IsFinite(y[i]))
            {
                throw new ArgumentException(FormattableString.Invariant($"y[{i}] is {y[i]}; every entry has to be finite. Drop or impute that row first."), nameof(y));
            }
        }
    }

    /// <summary>Turns one sample's row into its responsibilities and returns ln p(y|x) in nats.</summary>
    internal static double Posterior(
        LinearMixtureParameters theta, double[] lnPi, ReadOnlySpan<double> x, double y, Span<double> row, int sample)
    {
        for (int k = 0; k < row.Length; k++)
        {
            row[k] = lnPi[k] + LnDensity(theta, k, x, y);
        }

        return GaussianComponents.RequireFinite(LogDomain.Normalize(row, row), sample);
    }

    internal LinearMixtureParameters Maximise(Responsibilities delta)
    {
        Require(delta);
        double[] nk = new double[Components];
        double[] w = new double[Components * x.Columns];
        double[] rho = new double[Components];
        double[] r = new double[Samples];
        for (int k = 0; k < Components; k++)
        {
            for (int i = 0; i < Samples; i++)
            {
                r[i] = sampleWeights[i] * delta[i, k];
                nk[k] += r[i];
            }

            GaussianComponents.RequireSamples(k, nk[k], TotalWeight);
            double[] coefficients = WeightedLeastSquares.Solve(x, y, r, out int dependent);
            if (dependent >= 0)
            {
                throw new DegenerateFitException(
                    k, nk[k], $"its regressors are not independent, column {dependent} of x depends on those before it", "Drop dependent columns, use fewer components or another start.");
            }

            coefficients.CopyTo(w.AsSpan(k * x.Columns));
            rho[k] = Variance(coefficients, r, nk[k], k);
        }

        double n = nk.Sum();
        return new LinearMixtureParameters(
            Array.ConvertAll(nk, count => count / n), new RowMajorMatrix(w, Components, x.Columns), rho);
    }

    private static double LnDensity(LinearMixtureParameters theta, int k, ReadOnlySpan<double> x, double y)
    {
        double residual = y - theta.Predict(k, x);
        double rho = theta.Variances[k];
        return -0.5 * (Math.Log(2.0 * Math.PI * rho) + (residual * residual / rho));
    }

    private double Variance(double[] w, double[] r, double nk, int k)
    {
        double sum = 0;
        double magnitude = 0;
        for (int i = 0; i < Samples; i++)
        {
            ReadOnlySpan<double> row = x.Row(i);
            double residual = y[i];
            double size = Math.Abs(y[i]);
            for (int j = 0; j < w.Length; j++)
            {
                residual -= w[j] * row[j];
                size += Math.Abs(w[j] * row[j]);
            }

            sum += r[i] * residual * residual;
            magnitude = r[i] > 0 ? Math.Max(magnitude, size) : magnitude;
        }

        double rho = Math.Max(sum / nk, VarianceFloor);
        double rounding = 8.0 * (w.Length + 1) * MachineEpsilon * magnitude;
        return rho > rounding * rounding
            ? rho
            : throw new DegenerateFitException(
                k, nk, FormattableString.Invariant($"its variance is {rho:G3}, its line passes through all its points"), "Use fewer components or another start, or raise VarianceFloor.");
    }

    private void Require(LinearMixtureParameters parameters) =>
        MixtureArguments.RequireModel(parameters, Components, x.Columns);

    private void Require(Responsibilities responsibilities)
    {
        ArgumentNullException.ThrowIfNull(responsibilities);
        if (responsibilities.Samples != Samples || responsibilities.Components != Components)
        {
            throw new ArgumentException($"The responsibilities are {responsibilities.Samples}×{responsibilities.Components}; the model needs {Samples}×{Components}. Pass those of this model's E-step.", nameof(responsibilities));
        }
    }
}
