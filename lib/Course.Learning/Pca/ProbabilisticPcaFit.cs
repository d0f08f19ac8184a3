using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>A fitted probabilistic PCA. W is determined up to a rotation of z; here its columns are orthogonal, along the principal axes.</summary>
public sealed class ProbabilisticPcaFit
{
    private readonly PcaFit pca;

    internal ProbabilisticPcaFit(PcaFit pca, Matrix<double> weights, double noiseVariance, RowMajorMatrix x)
    {
        this.pca = pca;
        Weights = weights;
        NoiseVariance = noiseVariance;
        LogLikelihood = LogDensities(x).Sum();
        AverageLogLikelihood = LogLikelihood / x.Rows;
    }

    /// <summary>μ, the data's mean, length d.</summary>
    public Vector<double> Mean => pca.Mean;

    /// <summary>W, d×q, in data units.</summary>
    public Matrix<double> Weights { get; }

    /// <summary>σ², the variance of the noise in each direction; squared data units.</summary>
    public double NoiseVariance { get; }

    /// <summary>ln p(X) of the training data, in nats (Tipping and Bishop 1999, eq. 4).</summary>
    public double LogLikelihood { get; }

    /// <summary>ln p(X)/n, nats a sample.</summary>
    public double AverageLogLikelihood { get; }

    /// <summary>The model's covariance C = WWᵀ + σ²I, d×d; squared data units.</summary>
    public Matrix<double> Covariance =>
        (Weights * Weights.Transpose()) + (NoiseVariance * Matrix<double>.Build.DenseIdentity(Weights.RowCount));

    /// <summary>ln p(x) for each row, in nats: the scores' part along W and the residual's part along the noise, without forming C⁻¹.</summary>
    /// <param name="x">Data, n×d.</param>
    /// <returns>n log-densities.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">Another number of columns than the training data, no rows, or an entry that is not finite.</exception>
    public double[] LogDensities(RowMajorMatrix x)
    {
        RowMajorMatrix scores = pca.Scores(x);
        RowMajorMatrix nearest = pca.Reconstruct(scores);
        int d = pca.Features;
        int q = pca.Components;
        double[] variance = Array.ConvertAll(Enumerable.Range(0, q).ToArray(), j => Math.Max(pca.Eigenvalues[j], NoiseVariance));
        double constant = (d * Math.Log(2 * Math.PI)) + variance.Sum(Math.Log) + ((d - q) * Math.Log(NoiseVariance));
        var result = new double[x.Rows];
        for (int i = 0; i < x.Rows; i++)
        {
            double squares = 0;
            for (int j = 0; j < q; j++)
            {
                squares += scores[i, j] * scores[i, j] / variance[j];
            }

            for (int c = 0; c < d; c++)
            {
                double residual = x[i, c] - nearest[i, c];
                squares += residual * residual / NoiseVariance;
            }

            result[i] = -0.5 * (constant + squares);
        }

        return result;
    }

    /// <summary>The posterior means E[z | x] = M⁻¹Wᵀ(x − μ) with M = WᵀW + σ²I (Bishop 2006, eq. 12.48); shrunk towards 0 against the scores.</summary>
    /// <param name="x">Data, n×d.</param>
    /// <returns>The latent means, n×q, without unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="LogDensities"/>.</exception>
    public RowMajorMatrix PosteriorMeans(RowMajorMatrix x)
    {
        RowMajorMatrix scores = pca.Scores(x);
        double[] means = scores.Values.ToArray();
        for (int p = 0; p < means.Length; p++)
        {
            double lambda = pca.Eigenvalues[p % pca.Components];
            means[p] *= Math.Sqrt(Math.Max(0, lambda - NoiseVariance)) / Math.Max(lambda, NoiseVariance);
        }

        return new RowMajorMatrix(means, x.Rows, pca.Components);
    }
}
