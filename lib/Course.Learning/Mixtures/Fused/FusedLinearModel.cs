using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// The fast twin of <see cref="LinearMixtureModel"/>: E-step and M-step in one pass over the data in cache-sized blocks, on any
/// number of threads, without an n×K table.
/// </summary>
/// <remarks>
/// The M-step solves XᵀRX δ = XᵀRe for the change of w, with e the residuals of the old w, by Cholesky: half of the digits that
/// the normal equations lose are lost of a correction only. Where the correction is so large that eᵀRe − δᵀXᵀRe would cost more
/// than 20 bits, the pass is made again about the new lines.
/// </remarks>
public sealed class FusedLinearModel
{
    private const double MachineEpsilon = 2.220446049250313e-16;

    private readonly FusedLinearSamples samples;
    private readonly double varianceFloor;
    private readonly int threads;

    /// <summary>Ties the model to data.</summary>
    /// <param name="x">n×m regressors; not copied.</param>
    /// <param name="y">n responses; not copied.</param>
    /// <param name="options">K, the floor and the weights; the rest is not used here.</param>
    /// <param name="threads">The number of threads, or null for one on each processor; it does not change the result.</param>
    /// <exception cref="ArgumentException">The data or weights are unusable.</exception>
    public FusedLinearModel(RowMajorMatrix x, double[] y, LinearMixtureOptions options, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.threads = FusedPass.Threads(threads);
        samples = new FusedLinearSamples(x, y, options.SampleWeights);
        varianceFloor = options.VarianceFloor;
        Components = options.Components;
    }

    /// <summary>The number of components K.</summary>
    public int Components { get; }

    internal double TotalWeight => samples.TotalWeight;

    /// <summary>One EM step.</summary>
    /// <param name="parameters">θ.</param>
    /// <returns>ℓ(θ) and the next parameters.</returns>
    /// <exception cref="ArgumentException">θ does not fit the data, or a density overflows even as a logarithm.</exception>
    /// <exception cref="DegenerateFitException">
    /// A component is empty, its regressors depend on each other, or its line passes through all its points.
    /// </exception>
    public FusedLinearEmStep Step(LinearMixtureParameters parameters)
    {
        GaussianStatistics statistics = Pass(parameters);
        return new FusedLinearEmStep(statistics.LogLikelihood, Maximise(parameters, statistics));
    }

    /// <summary>Runs EM from a start; one pass for each entry of the trace.</summary>
    internal FusedRun<LinearMixtureParameters> Run(LinearMixtureParameters start, EmStopRule rule) =>
        FusedRun<LinearMixtureParameters>.Follow(start, rule, parameters =>
        {
            GaussianStatistics statistics = Pass(parameters);
            return (statistics.LogLikelihood, () => Maximise(parameters, statistics));
        });

    private GaussianStatistics Pass(LinearMixtureParameters parameters)
    {
        MixtureArguments.RequireModel(parameters, Components, samples.X.Columns);
        GaussianStatistics statistics = Sum(parameters, parameters);
        if (!double.IsFinite(statistics.LogLikelihood))
        {
            LinearMixture.LogDensities(samples.X, samples.Y, parameters);
        }

        return statistics;
    }

    private GaussianStatistics Sum(LinearMixtureParameters theta, LinearMixtureParameters shifts) => FusedPass.Run(
        samples.X.Rows,
        BlockWorker.BlockRows(LinearBlockWorker.Padded(theta.Dimension)),
        threads,
        () => new LinearBlockWorker(samples, theta, shifts),
        _ => { });

    private LinearMixtureParameters Maximise(LinearMixtureParameters theta, GaussianStatistics statistics)
    {
        (LinearMixtureParameters next, bool cancelled) = Solve(theta, statistics, isLast: false);
        return cancelled ? Solve(next, Sum(theta, next), isLast: true).Next : next;
    }

    /// <summary>
    /// The corrected lines, and whether a variance lost too many digits to its correction; where another pass follows, such a
    /// variance is left as it was before.
    /// </summary>
    private (LinearMixtureParameters Next, bool Cancelled) Solve(
        LinearMixtureParameters shifts, GaussianStatistics statistics, bool isLast)
    {
        int m = samples.X.Columns;
        int d = m + 1;
        double n = statistics.Counts.Sum();
        double[] w = shifts.Coefficients.Values.ToArray();
        double[] rho = new double[Components];
        bool cancelled = false;
        for (int k = 0; k < Components; k++)
        {
            double nk = statistics.Counts[k];
            GaussianComponents.RequireSamples(k, nk, samples.TotalWeight);
            int first = k * d * d;
            Matrix<double> normal = Matrix<double>.Build.Dense(m, m, (i, j) => statistics.Second[first + (i * d) + j]);
            Vector<double> right = Vector<double>.Build.Dense(m, i => statistics.Second[first + (m * d) + i]);
            Vector<double> change = Factor(normal, k, nk).Solve(right);
            double before = statistics.Second[first + (m * d) + m];
            double explained = change.DotProduct(right);
            bool cancels = !isLast && FusedPass.Cancels(before, explained);
            cancelled |= cancels;
            for (int j = 0; j < m; j++)
            {
                w[(k * m) + j] += change[j];
            }

            rho[k] = RequireSpread((cancels ? before : before - explained) / nk, w.AsSpan(k * m, m), k, nk);
        }

        return (
            new LinearMixtureParameters(
                Array.ConvertAll(statistics.Counts, count => count / n), new RowMajorMatrix(w, Components, m), rho),
            cancelled);
    }

    private static SpdMatrix Factor(Matrix<double> normal, int k, double nk)
    {
        try
        {
            return SpdMatrix.Factor(normal, "XᵀRX");
        }
        catch (NotPositiveDefiniteException e)
        {
            throw new DegenerateFitException(
                k, nk, $"its regressors are not independent, column {e.PivotIndex} of x depends on those before it", "Drop dependent columns, use fewer components or another start, or use the plain version, which works by QR.");
        }
    }

    private double RequireSpread(double variance, ReadOnlySpan<double> w, int k, double nk)
    {
        double size = samples.Magnitudes[^1];
        for (int j = 0; j < w.Length; j++)
        {
            size += Math.Abs(w[j]) * samples.Magnitudes[j];
        }

        double rho = Math.Max(variance, varianceFloor);
        double rounding = 8.0 * (w.Length + 1) * MachineEpsilon * size;
        return rho > rounding * rounding
            ? rho
            : throw new DegenerateFitException(
                k, nk, FormattableString.Invariant($"its variance is {rho:G3}, its line passes through all its points"), "Use fewer components or another start, or raise VarianceFloor.");
    }
}
