using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Gaussian;

/// <summary>Maximum likelihood for the Gaussian (Bishop (2006), section 2.3.4; Anderson (2003), theorem 3.2.1).</summary>
public static class GaussianMle
{
    /// <summary>Above this pivot of the correlation matrix the data have full rank whatever the rounding.</summary>
    private const double ClearlyRegular = 1e-8;

    /// <summary>
    /// The maximiser μ̂, Σ̂ (with 1/N). It exists exactly when the centred data have rank k, for which N ≥ k + 1 points in
    /// general position are needed.
    /// </summary>
    /// <param name="x">N×k, finite.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">There is no row, or an entry is not finite.</exception>
    /// <exception cref="UnboundedLikelihoodException">The points lie in an affine subspace.</exception>
    public static GaussianFit Fit(RowMajorMatrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Validate(nameof(x));
        double[] mean = Mean(x);
        Matrix<double> covariance = CovarianceAbout(x, mean);
        CheckRank(x, mean, covariance);
        SpdMatrix factored = SpdMatrix.Factor(covariance, nameof(covariance));
        return new GaussianFit(new MultivariateGaussian(Vector<double>.Build.DenseOfArray(mean), factored), x.Rows);
    }

    /// <summary>E[Σ̂] − Σ = −Σ/N for N independent points of N(μ, Σ), k×k.</summary>
    /// <param name="covariance">The true Σ.</param>
    /// <param name="samples">N ≥ 1.</param>
    /// <returns>The bias in squared data units.</returns>
    /// <exception cref="ArgumentOutOfRangeException">N is less than 1.</exception>
    public static Matrix<double> CovarianceBias(SpdMatrix covariance, int samples)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        return covariance.Matrix / -samples;
    }

    /// <summary>The mean in two passes: the second adds the mean of what the first left, so an offset costs no digits.</summary>
    private static double[] Mean(RowMajorMatrix x)
    {
        double[] mean = new double[x.Columns];
        for (int pass = 0; pass < 2; pass++)
        {
            double[] rest = new double[x.Columns];
            for (int i = 0; i < x.Rows; i++)
            {
                ReadOnlySpan<double> row = x.Row(i);
                for (int j = 0; j < rest.Length; j++)
                {
                    rest[j] += (row[j] - mean[j]) / x.Rows;
                }
            }

            for (int j = 0; j < rest.Length; j++)
            {
                mean[j] += rest[j];
            }
        }

        return mean;
    }

    private static Matrix<double> CovarianceAbout(RowMajorMatrix x, double[] mean)
    {
        int k = mean.Length;
        Matrix<double> sum = Matrix<double>.Build.Dense(k, k);
        double[] v = new double[k];
        for (int i = 0; i < x.Rows; i++)
        {
            ReadOnlySpan<double> row = x.Row(i);
            for (int a = 0; a < k; a++)
            {
                v[a] = row[a] - mean[a];
                for (int b = 0; b <= a; b++)
                {
                    sum[a, b] += v[a] * v[b];
                }
            }
        }

        Matrix<double> covariance = Matrix<double>.Build.Dense(k, k, (a, b) => sum[Math.Max(a, b), Math.Min(a, b)] / x.Rows);
        return covariance.ForAll(double.IsFinite)
            ? covariance
            : throw new ArgumentException("The squares of x overflow. Divide the columns by their units first.", nameof(x));
    }

    private static void CheckRank(RowMajorMatrix x, double[] mean, Matrix<double> covariance)
    {
        int k = mean.Length;
        double[] deviation = [.. covariance.Diagonal().Select(Math.Sqrt)];
        int[] constant = [.. Enumerable.Range(0, k).Where(j => deviation[j] <= 4 * (double.BitIncrement(Math.Abs(mean[j])) - Math.Abs(mean[j])))];
        if (constant.Length == 0 && x.Rows > k && IsClearlyRegular(covariance, deviation))
        {
            return;
        }

        // Singular values of the data, not eigenvalues of the covariance: squaring would lose half of the digits.
        Matrix<double> standardised = Matrix<double>.Build.Dense(
            x.Rows, k, (i, j) => constant.Contains(j) ? 0 : (x[i, j] - mean[j]) / deviation[j]);
        Vector<double> singular = standardised.Svd(computeVectors: false).S;
        double rounding = Math.Max(x.Rows, k) * 1e-15 * Math.Max(1, singular[0]);
        int rank = singular.Count(s => s > rounding);
        if (rank < k)
        {
            throw new UnboundedLikelihoodException(x.Rows, k, rank, constant);
        }
    }

    private static bool IsClearlyRegular(Matrix<double> covariance, double[] deviation)
    {
        int k = deviation.Length;
        Matrix<double> l = Matrix<double>.Build.Dense(k, k);
        for (int j = 0; j < k; j++)
        {
            for (int i = j; i < k; i++)
            {
                double rest = covariance[i, j] / deviation[i] / deviation[j];
                for (int p = 0; p < j; p++)
                {
                    rest -= l[i, p] * l[j, p];
                }

                if (i == j && !(rest > ClearlyRegular))
                {
                    return false;
                }

                l[i, j] = i == j ? Math.Sqrt(rest) : rest / l[j, j];
            }
        }

        return true;
    }
}
