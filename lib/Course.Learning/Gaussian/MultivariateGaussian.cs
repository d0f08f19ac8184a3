using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Gaussian;

/// <summary>The k-dimensional normal distribution N(μ, Σ), its covariance kept factored.</summary>
public sealed class MultivariateGaussian
{
    private static readonly double LnTwoPi = Math.Log(2 * Math.PI);

    private readonly double[] mean;
    private readonly double lnNormalisation;

    /// <summary>Creates N(μ, Σ).</summary>
    /// <param name="mean">μ, k finite entries, in data units. Copied.</param>
    /// <param name="covariance">Σ, k×k, in squared data units.</param>
    /// <exception cref="ArgumentException">The sizes differ, or an entry of the mean is not finite.</exception>
    public MultivariateGaussian(Vector<double> mean, SpdMatrix covariance)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(covariance);
        if (mean.Count != covariance.Dimension)
        {
            throw new ArgumentException(
                $"mean has {mean.Count} entries, but the covariance is {covariance.Dimension}×{covariance.Dimension}. Pass one entry a dimension.", nameof(mean));
        }

        this.mean = mean.ToArray();
        for (int j = 0; j < this.mean.Length; j++)
        {
            CheckFinite(this.mean[j], nameof(mean), j);
        }

        Covariance = covariance;
        lnNormalisation = -0.5 * (Dimension * LnTwoPi + covariance.LnDeterminant);
    }

    /// <summary>Creates N(μ, Σ) from a plain matrix.</summary>
    /// <param name="mean">μ, k finite entries, in data units. Copied.</param>
    /// <param name="covariance">Σ, k×k, finite, symmetric, positive definite, in squared data units. Copied.</param>
    /// <exception cref="ArgumentException">The sizes differ, an entry is not finite, or the covariance is not symmetric.</exception>
    /// <exception cref="NotPositiveDefiniteException">The covariance is singular or indefinite.</exception>
    public MultivariateGaussian(Vector<double> mean, Matrix<double> covariance)
        : this(mean, SpdMatrix.Factor(covariance, nameof(covariance)))
    {
    }

    /// <summary>k.</summary>
    public int Dimension => mean.Length;

    /// <summary>A copy of μ, k entries.</summary>
    public Vector<double> Mean => Vector<double>.Build.DenseOfArray(mean);

    /// <summary>Σ, k×k.</summary>
    public SpdMatrix Covariance { get; }

    /// <summary>
    /// ln N(x | μ, Σ) = −½ (k ln 2π + ln|Σ| + Δ²) in nats, Δ² the squared Mahalanobis distance (Bishop (2006), eq. 2.43).
    /// It stays finite where the density underflows.
    /// </summary>
    /// <param name="x">k finite entries.</param>
    /// <returns>The log-density in nats.</returns>
    /// <exception cref="ArgumentException">The number of entries is not k, or one is not finite.</exception>
    public double DensityLn(Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        double[] point = x.ToArray();
        for (int j = 0; j < point.Length; j++)
        {
            CheckFinite(point[j], nameof(x), j);
        }

        return lnNormalisation - 0.5 * Covariance.MahalanobisSquared(point, mean);
    }

    /// <summary>The log-density of every row, by a vectorised kernel on all processors; the result does not depend on their number.</summary>
    /// <param name="x">n×k, finite.</param>
    /// <returns>n numbers in nats.</returns>
    /// <exception cref="ArgumentException">The number of columns is not k, there is no row, or an entry is not finite.</exception>
    public double[] DensityLn(RowMajorMatrix x) => DensityLn(x, Environment.ProcessorCount);

    /// <summary>The same with a given number of threads.</summary>
    internal double[] DensityLn(RowMajorMatrix x, int threads)
    {
        CheckShape(x);
        double[] result = GC.AllocateUninitializedArray<double>(x.Rows);
        if (!GaussianDensityKernel.DensitiesLn(x, Covariance, mean, lnNormalisation, result, threads))
        {
            // An entry that is not finite always shows in its row's result, so the data is only searched for it then.
            x.Validate(nameof(x));
        }

        return result;
    }

    /// <summary>The plain reference of <see cref="DensityLn(RowMajorMatrix)"/>.</summary>
    internal double[] DensityLnPlain(RowMajorMatrix x)
    {
        double[] result = new double[x.Rows];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = lnNormalisation - 0.5 * Covariance.MahalanobisSquared(x.Row(i), mean);
        }

        return result;
    }

    /// <summary>N(x | μ, Σ); it underflows to 0 about 38 standard deviations out, where <see cref="DensityLn(Vector{double})"/> does not.</summary>
    /// <param name="x">k finite entries.</param>
    /// <returns>The density per unit of volume.</returns>
    /// <exception cref="ArgumentException">The number of entries is not k, or one is not finite.</exception>
    public double Density(Vector<double> x) => Math.Exp(DensityLn(x));

    /// <summary>ℓ(μ, Σ) = Σᵢ ln N(xᵢ | μ, Σ).</summary>
    /// <param name="x">n×k, finite.</param>
    /// <returns>The log-likelihood in nats.</returns>
    /// <exception cref="ArgumentException">The number of columns is not k, there is no row, or an entry is not finite.</exception>
    public double LogLikelihood(RowMajorMatrix x) => DensityLn(x).Sum();

    /// <summary>The squared Mahalanobis distance (x−μ)ᵀΣ⁻¹(x−μ), chi-square distributed with k degrees of freedom for x ~ N(μ, Σ).</summary>
    /// <param name="x">k finite entries.</param>
    /// <returns>Δ² ≥ 0, without unit.</returns>
    /// <exception cref="ArgumentException">The number of entries is not k.</exception>
    public double MahalanobisSquared(Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Covariance.MahalanobisSquared(x.ToArray(), mean);
    }

    /// <summary>The distribution of some of the coordinates (Bishop (2006), eq. 2.98).</summary>
    /// <param name="coordinates">Which, in the order wanted; at least one, none twice.</param>
    /// <returns>N(μ_a, Σ_aa).</returns>
    /// <exception cref="ArgumentException">A coordinate is out of range or occurs twice, or none was named.</exception>
    public MultivariateGaussian Marginal(params int[] coordinates)
    {
        CheckCoordinates(coordinates, nameof(coordinates));
        return new MultivariateGaussian(Part(Mean, coordinates), Part(Covariance.Matrix, coordinates, coordinates));
    }

    /// <summary>
    /// The distribution of the remaining coordinates, in rising order, given values of some: mean μ_a + Σ_ab Σ_bb⁻¹ (x_b − μ_b), covariance
    /// Σ_aa − Σ_ab Σ_bb⁻¹ Σ_ba (Bishop (2006), eqs. 2.81 and 2.82).
    /// </summary>
    /// <param name="given">The coordinates known, at least one and not all, none twice.</param>
    /// <param name="values">Their values, finite, in the same order.</param>
    /// <returns>The conditional distribution.</returns>
    /// <exception cref="ArgumentException">A coordinate is out of range or occurs twice, all or none were named, or the values' number differs.</exception>
    public MultivariateGaussian Conditional(int[] given, Vector<double> values)
    {
        CheckCoordinates(given, nameof(given));
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != given.Length || given.Length == Dimension)
        {
            throw new ArgumentException(
                $"{values.Count} values were given for {given.Length} of {Dimension} coordinates; pass one each and leave at least one coordinate free.", nameof(values));
        }

        int[] free = [.. Enumerable.Range(0, Dimension).Except(given)];
        Matrix<double> sigma = Covariance.Matrix;
        Matrix<double> cross = Part(sigma, given, free);
        SpdMatrix known = SpdMatrix.Factor(Part(sigma, given, given), nameof(Covariance));
        Vector<double> shift = known.Solve(values - Part(Mean, given));
        Matrix<double> explained = cross.TransposeThisAndMultiply(known.Solve(cross));
        return new MultivariateGaussian(
            Part(Mean, free) + cross.TransposeThisAndMultiply(shift),
            Part(sigma, free, free) - (explained + explained.Transpose()) / 2);
    }

    /// <summary>Draws points: μ + L z with Σ = L Lᵀ and z standard normal.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="random">The source of randomness.</param>
    /// <returns>count×k.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public RowMajorMatrix Sample(int count, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(random);
        double[] values = new double[count * Dimension];
        Vector<double> mu = Mean;
        for (int i = 0; i < count; i++)
        {
            Covariance.Sample(random, mu).AsArray().CopyTo(values, i * Dimension);
        }

        return new RowMajorMatrix(values, count, Dimension);
    }

    private static Vector<double> Part(Vector<double> vector, int[] rows) =>
        Vector<double>.Build.Dense(rows.Length, i => vector[rows[i]]);

    private static Matrix<double> Part(Matrix<double> matrix, int[] rows, int[] columns) =>
        Matrix<double>.Build.Dense(rows.Length, columns.Length, (i, j) => matrix[rows[i], columns[j]]);

    private static void CheckFinite(double value, string name, int index)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{name}[{index}] is {value}, expected a finite number. Remove or repair the point.", name);
        }
    }

    private void CheckShape(RowMajorMatrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Columns != Dimension)
        {
            throw new ArgumentException($"x has {x.Columns} columns, but the distribution has {Dimension} dimensions. Pass one column a dimension.", nameof(x));
        }

        if (x.Rows == 0)
        {
            x.Validate(nameof(x));
        }
    }

    private void CheckCoordinates(int[] coordinates, string name)
    {
        ArgumentNullException.ThrowIfNull(coordinates, name);
        if (coordinates.Length == 0 || coordinates.Distinct().Count() < coordinates.Length || coordinates.Any(c => c < 0 || c >= Dimension))
        {
            throw new ArgumentException(
                $"{name} are {{{string.Join(", ", coordinates)}}}, expected at least one of 0…{Dimension - 1}, none twice.", name);
        }
    }
}
