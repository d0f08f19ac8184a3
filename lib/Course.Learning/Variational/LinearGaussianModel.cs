using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>
/// The linear-Gaussian latent variable model z ~ N(0, I_K), x | z ~ N(Wz + b, σ²I_D) (Bishop 2006, sec. 12.2), whose evidence and posterior
/// have closed forms: what a variational approximation can be measured against.
/// </summary>
public sealed class LinearGaussianModel
{
    private readonly Matrix<double> w;
    private readonly double[] b;
    private readonly SpdMatrix marginal;
    private readonly SpdMatrix precision;

    /// <summary>Copies the parameters.</summary>
    /// <param name="weights">W, D×K, in data units.</param>
    /// <param name="bias">b, length D, in data units.</param>
    /// <param name="noiseVariance">σ², positive, in squared data units.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sizes differ or an entry is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">σ² is not positive and finite.</exception>
    public LinearGaussianModel(Matrix<double> weights, IList<double> bias, double noiseVariance)
    {
        ArgumentNullException.ThrowIfNull(weights);
        VariationalInput.Finite(weights.ToRowMajorArray(), nameof(weights));
        b = VariationalInput.Finite(bias, nameof(bias));
        VariationalInput.SameLength(weights.RowCount, b, nameof(bias), "one for each row of weights");
        if (!(noiseVariance > 0) || !double.IsFinite(noiseVariance))
        {
            throw new ArgumentOutOfRangeException(nameof(noiseVariance), noiseVariance, "σ² must be positive and finite; it is a variance, not a scale.");
        }

        w = weights.Clone();
        NoiseVariance = noiseVariance;
        marginal = SpdMatrix.Factor(
            w.TransposeAndMultiply(w) + (noiseVariance * Matrix<double>.Build.DenseIdentity(w.RowCount)), "WWᵀ + σ²I");
        precision = SpdMatrix.Factor(
            Matrix<double>.Build.DenseIdentity(w.ColumnCount) + (w.TransposeThisAndMultiply(w) / noiseVariance), "I + WᵀW/σ²");
    }

    /// <summary>D, the dimension of the data.</summary>
    public int DataDimension => w.RowCount;

    /// <summary>K, the dimension of the latent variable.</summary>
    public int LatentDimension => w.ColumnCount;

    /// <summary>W, D×K (a copy).</summary>
    public Matrix<double> Weights => w.Clone();

    /// <summary>b, length D.</summary>
    public Vector<double> Bias => Vector<double>.Build.DenseOfArray(b);

    /// <summary>σ², in squared data units.</summary>
    public double NoiseVariance { get; }

    /// <summary>The posterior's precision P = I + WᵀW/σ², K×K, the same for all x (Bishop 2006, eq. 12.41 divided by σ²).</summary>
    public SpdMatrix PosteriorPrecision => precision;

    /// <summary>The posterior's covariance P⁻¹, K×K.</summary>
    public SpdMatrix PosteriorCovariance => SpdMatrix.Factor(precision.Inverse(), "posterior covariance");

    /// <summary>ln p(x) = ln N(x | b, WWᵀ + σ²I), in nats (Bishop 2006, eq. 12.35).</summary>
    /// <param name="x">A sample, length D.</param>
    /// <returns>The log-evidence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">Not D finite values.</exception>
    public double LogEvidence(IList<double> x)
    {
        double[] sample = Sample(x);
        return -0.5 * ((sample.Length * Math.Log(2 * Math.PI)) + marginal.LnDeterminant + marginal.MahalanobisSquared(sample, b));
    }

    /// <summary>The posterior's mean P⁻¹Wᵀ(x − b)/σ², length K (Bishop 2006, eq. 12.42).</summary>
    /// <param name="x">A sample, length D.</param>
    /// <returns>E[z | x].</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">Not D finite values.</exception>
    public Vector<double> PosteriorMean(IList<double> x)
    {
        double[] sample = Sample(x);
        Vector<double> residual = Vector<double>.Build.Dense(sample.Length, i => sample[i] - b[i]);
        return precision.Solve(w.TransposeThisAndMultiply(residual) / NoiseVariance);
    }

    /// <summary>The best Gaussian with independent coordinates: m the posterior's mean and s_j² = 1/P_jj (Bishop 2006, eq. 10.12–10.15).</summary>
    /// <param name="x">A sample, length D.</param>
    /// <returns>The maximiser of the ELBO; equal to the posterior only if P is diagonal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">Not D finite values.</exception>
    public DiagonalGaussian MeanFieldOptimum(IList<double> x)
    {
        Matrix<double> p = precision.Matrix;
        return new DiagonalGaussian(PosteriorMean(x), Enumerable.Range(0, LatentDimension).Select(j => -0.5 * Math.Log(p[j, j])).ToArray());
    }

    /// <summary>ln p(x, z) = ln p(x | z) + ln p(z), in nats.</summary>
    /// <param name="x">A sample, length D.</param>
    /// <param name="z">A latent point, length K.</param>
    /// <returns>The log of the joint density.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Wrong lengths or values that are not finite.</exception>
    public double LogJoint(IList<double> x, IList<double> z)
    {
        double[] point = Latent(z);
        double[] residual = Residual(Sample(x), point);
        double squares = residual.Sum(r => r * r) / NoiseVariance;
        return -0.5 * ((residual.Length * Math.Log(2 * Math.PI * NoiseVariance)) + squares
            + (point.Length * Math.Log(2 * Math.PI)) + point.Sum(v => v * v));
    }

    /// <summary>∇_z ln p(x, z) = Wᵀ(x − Wz − b)/σ² − z, length K.</summary>
    /// <param name="x">A sample, length D.</param>
    /// <param name="z">A latent point, length K.</param>
    /// <returns>The gradient.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Wrong lengths or values that are not finite.</exception>
    public Vector<double> LogJointGradient(IList<double> x, IList<double> z)
    {
        double[] point = Latent(z);
        Vector<double> residual = Vector<double>.Build.DenseOfArray(Residual(Sample(x), point));
        return (w.TransposeThisAndMultiply(residual) / NoiseVariance) - Vector<double>.Build.DenseOfArray(point);
    }

    internal double[] Sample(IList<double> x)
    {
        double[] sample = VariationalInput.Finite(x, nameof(x));
        VariationalInput.SameLength(b.Length, sample, nameof(x), "one for each row of W");
        return sample;
    }

    /// <summary>x − Wz − b.</summary>
    internal double[] Residual(double[] x, double[] z)
    {
        var residual = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            double sum = x[i] - b[i];
            for (int j = 0; j < z.Length; j++)
            {
                sum -= w[i, j] * z[j];
            }

            residual[i] = sum;
        }

        return residual;
    }

    /// <summary>|W_j|², the squared length of each column.</summary>
    internal double[] ColumnSquares() => [.. w.EnumerateColumns().Select(c => c.DotProduct(c))];

    private double[] Latent(IList<double> z)
    {
        double[] point = VariationalInput.Finite(z, nameof(z));
        VariationalInput.SameLength(w.ColumnCount, point, nameof(z), "one for each column of W");
        return point;
    }
}
