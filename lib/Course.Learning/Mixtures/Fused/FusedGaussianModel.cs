using System.Collections.Concurrent;
using Course.Learning.Kernels;
using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// The fast twin of <see cref="GaussianMixtureModel"/> and <see cref="SemiSupervisedMixtureModel"/>: E-step and M-step in one
/// pass over the data in cache-sized blocks, on any number of threads, without an n×K table.
/// </summary>
/// <remarks>
/// A sample and component cost about d²/2 + d multiply-adds in the E-step and as many in the M-step, on vectors of eight
/// samples; each block of data is read from memory once. Second moments are taken about the old means; where the mean moves so
/// far that this would cost more than 20 bits, the pass is made again about the new ones. The result differs from the plain
/// version by rounding only: see the tests for the bound.
/// </remarks>
public sealed class FusedGaussianModel
{
    private readonly FusedSamples samples;
    private readonly CovarianceStructure structure;
    private readonly double covarianceFloor;
    private readonly int threads;

    /// <summary>The scratch of earlier passes.</summary>
    private readonly ConcurrentBag<BlockWorker> idle = [];

    /// <summary>Ties the model to data.</summary>
    /// <param name="x">n×d samples, data units; not copied.</param>
    /// <param name="options">K, the structure, the floor and the weights; the rest is not used here.</param>
    /// <param name="threads">The number of threads, or null for one on each processor; it does not change the result.</param>
    /// <exception cref="ArgumentException">The data or weights are unusable.</exception>
    public FusedGaussianModel(RowMajorMatrix x, GaussianMixtureOptions options, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.threads = FusedPass.Threads(threads);
        samples = new FusedSamples(x, options.SampleWeights, null, options.Components, labelsByDesign: false);
        structure = options.Structure;
        covarianceFloor = options.CovarianceFloor;
        Components = options.Components;
    }

    /// <summary>Ties the model to data of which some samples' components are known.</summary>
    /// <param name="x">n×d samples, data units; not copied.</param>
    /// <param name="labels">n entries: 1, …, K for a known component, 0 for an unknown one.</param>
    /// <param name="options">K, the sampling of the labels, the structure, the floor and the weights.</param>
    /// <param name="threads">The number of threads, or null for one on each processor; it does not change the result.</param>
    /// <exception cref="ArgumentException">The data, labels or weights are unusable.</exception>
    public FusedGaussianModel(RowMajorMatrix x, IReadOnlyList<int> labels, SemiSupervisedMixtureOptions options, int? threads = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(labels);
        this.threads = FusedPass.Threads(threads);
        samples = new FusedSamples(x, options.SampleWeights, labels, options.Components, options.Labels == LabelSampling.ByDesign);
        structure = options.Structure;
        covarianceFloor = options.CovarianceFloor;
        Components = options.Components;
    }

    /// <summary>The number of components K.</summary>
    public int Components { get; }

    internal double TotalWeight => samples.TotalWeight;

    private bool IsDiagonal => structure is CovarianceStructure.Diagonal or CovarianceStructure.Spherical;

    /// <summary>One EM step.</summary>
    /// <param name="parameters">θ.</param>
    /// <returns>ℓ(θ) and the next parameters.</returns>
    /// <exception cref="ArgumentException">θ does not fit the data, or a density overflows even as a logarithm.</exception>
    /// <exception cref="DegenerateFitException">A component is empty, or its covariance is singular.</exception>
    public FusedEmStep Step(GaussianMixtureParameters parameters)
    {
        PackedComponents theta = Pack(parameters);
        GaussianStatistics statistics = Pass(parameters, theta, theta.Means);
        return new FusedEmStep(statistics.LogLikelihood, Maximise(parameters, theta, statistics));
    }

    /// <summary>The log-likelihood ℓ(θ) in nats over all samples.</summary>
    /// <param name="parameters">θ.</param>
    /// <exception cref="ArgumentException">θ does not fit the data, or a density overflows even as a logarithm.</exception>
    public double LogLikelihood(GaussianMixtureParameters parameters)
    {
        PackedComponents theta = Pack(parameters);
        return Pass(parameters, theta, theta.Means).LogLikelihood;
    }

    /// <summary>Runs EM from a start; one pass for each entry of the trace.</summary>
    internal FusedRun<GaussianMixtureParameters> Run(GaussianMixtureParameters start, EmStopRule rule) =>
        FusedRun<GaussianMixtureParameters>.Follow(start, rule, parameters =>
        {
            PackedComponents theta = Pack(parameters);
            GaussianStatistics statistics = Pass(parameters, theta, theta.Means);
            return (statistics.LogLikelihood, () => Maximise(parameters, theta, statistics));
        });

    private GaussianStatistics Sum(PackedComponents theta, AlignedBuffer shifts) => FusedPass.Run(
        samples.X.Rows,
        BlockWorker.BlockRows(theta.Padded),
        threads,
        () => (idle.TryTake(out BlockWorker? worker) ? worker : new BlockWorker(samples, Components)).Prepared(theta, shifts),
        idle.Add);

    private PackedComponents Pack(GaussianMixtureParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        MixtureArguments.RequireModel(parameters, Components, samples.X.Columns);
        bool diagonal = IsDiagonal && parameters.Covariances.All(s => GaussianComponents.IsDiagonal(s));
        return new PackedComponents(parameters, diagonal);
    }

    private GaussianStatistics Pass(GaussianMixtureParameters parameters, PackedComponents theta, AlignedBuffer shifts)
    {
        GaussianStatistics statistics = Sum(theta, shifts);
        if (!double.IsFinite(statistics.LogLikelihood))
        {
            GaussianMixture.LogDensities(samples.X, parameters);
            throw new ArgumentException(
                "The log-likelihood overflows, or a labelled class has weight 0. Start with positive weights nearer to the data.", nameof(parameters));
        }

        return statistics;
    }

    private GaussianMixtureParameters Maximise(GaussianMixtureParameters previous, PackedComponents theta, GaussianStatistics statistics)
    {
        int d = theta.Dimension;
        AlignedBuffer means = Means(statistics, theta.Means, theta.Padded, d);
        if (Cancels(statistics, d))
        {
            statistics = Sum(theta, means);
            means = Means(statistics, means, theta.Padded, d);
        }

        double[] mu = new double[Components * d];
        for (int k = 0; k < Components; k++)
        {
            means.Span.Slice(k * theta.Padded, d).CopyTo(mu.AsSpan(k * d));
        }

        return new GaussianMixtureParameters(
            Weights(previous, statistics),
            new RowMajorMatrix(mu, Components, d),
            FusedCovariances.Estimate(statistics, samples.Magnitude, structure, covarianceFloor));
    }

    private IReadOnlyList<double> Weights(GaussianMixtureParameters previous, GaussianStatistics statistics)
    {
        double[] counts = samples.Labels.Length > 0 && samples.LabelsByDesign ? statistics.UnlabelledCounts : statistics.Counts;
        double total = counts.Sum();
        return total > 0 ? Array.ConvertAll(counts, c => c / total) : previous.Weights;
    }

    private AlignedBuffer Means(GaussianStatistics statistics, AlignedBuffer shifts, int padded, int d)
    {
        var means = new AlignedBuffer(Components * padded);
        for (int k = 0; k < Components; k++)
        {
            GaussianComponents.RequireSamples(k, statistics.Counts[k], samples.TotalWeight);
            for (int j = 0; j < d; j++)
            {
                means.Span[(k * padded) + j] = shifts.Span[(k * padded) + j] + (statistics.First[(k * d) + j] / statistics.Counts[k]);
            }
        }

        return means;
    }

    /// <summary>Whether Σr·y²/N and (Σr·y/N)² agree so far that their difference has lost more than 20 bits.</summary>
    private bool Cancels(GaussianStatistics statistics, int d)
    {
        for (int k = 0; k < Components; k++)
        {
            for (int j = 0; j < d; j++)
            {
                double move = statistics.First[(k * d) + j] / statistics.Counts[k];
                double second = statistics.Second[(k * d * d) + (j * d) + j] / statistics.Counts[k];
                if (FusedPass.Cancels(second, move * move))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
