using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.LinearAlgebra;

/// <summary>
/// A symmetric positive definite matrix kept as its Cholesky factor, Σ = L Lᵀ with L lower triangular.
/// Every covariance of the course is one: nothing downstream forms an inverse or a determinant.
/// Immutable and safe to share between threads.
/// </summary>
/// <remarks>Source: Golub and Van Loan (2013), Matrix Computations, algorithm 4.2.1 (Cholesky) and section 3.1 (triangular systems).</remarks>
public sealed class SpdMatrix
{
    /// <summary>Largest accepted |a_ij − a_ji| relative to max(|a_ij|, |a_ji|, √(a_ii·a_jj)); the mean of both entries is used.</summary>
    public const double SymmetryTolerance = 1e-10;

    private const double MachineEpsilon = 2.220446049250313e-16;

    private readonly double[] matrix;
    private readonly double[] factor;

    private SpdMatrix(int dimension, double[] matrix, double[] factor, string name)
    {
        Dimension = dimension;
        this.matrix = matrix;
        this.factor = factor;
        Name = name;
        double sum = 0.0;
        for (int i = 0; i < dimension; i++)
        {
            sum += Math.Log(factor[(i * dimension) + i]);
        }

        LnDeterminant = 2.0 * sum;
    }

    /// <summary>The number of rows k (and of columns).</summary>
    public int Dimension { get; }

    /// <summary>The name the matrix was factored under; error messages use it.</summary>
    public string Name { get; }

    /// <summary>ln|Σ| (nats for a covariance): twice the sum of the logarithms of the diagonal of L. Never overflows.</summary>
    public double LnDeterminant { get; }

    /// <summary>A copy of the k×k matrix Σ.</summary>
    public Matrix<double> Matrix => ToMatrix(matrix);

    /// <summary>A copy of the k×k lower triangular factor L.</summary>
    public Matrix<double> CholeskyFactor => ToMatrix(factor);

    /// <summary>The factor L, row-major, k·k entries with zeros above the diagonal; for hot loops.</summary>
    public ReadOnlySpan<double> FactorRowMajor => factor;

    /// <summary>Validates and factors a matrix.</summary>
    /// <param name="matrix">k×k, finite, symmetric within <see cref="SymmetryTolerance"/>, positive definite. Copied.</param>
    /// <param name="name">What the caller calls it; error messages name it.</param>
    /// <exception cref="ArgumentException">Not square, empty, not finite or not symmetric.</exception>
    /// <exception cref="NotPositiveDefiniteException">
    /// A pivot is not greater than k·2⁻⁵²·a_jj, so the matrix is singular or indefinite to rounding (the test does not depend on the columns' scales).
    /// </exception>
    public static SpdMatrix Factor(Matrix<double> matrix, string name = "matrix")
    {
        ArgumentNullException.ThrowIfNull(matrix);
        int k = matrix.RowCount;
        if (matrix.ColumnCount != k)
        {
            throw new ArgumentException($"{name} is {k}×{matrix.ColumnCount}; a square matrix is needed. Pass a k×k covariance.", name);
        }

        double[] values = new double[k * k];
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < k; j++)
            {
                double value = matrix[i, j];
                if (!double.IsFinite(value))
                {
                    throw new ArgumentException($"{name}[{i}, {j}] is {value}; every entry has to be finite. Remove or repair the points it was computed from.", name);
                }

                values[(i * k) + j] = value;
            }
        }

        Symmetrise(values, k, name);
        return new SpdMatrix(k, values, Decompose(values, k, name), name);
    }

    /// <summary>Solves Σ x = b by two triangular systems.</summary>
    /// <param name="rightHandSide">k entries.</param>
    /// <exception cref="ArgumentException">The length is not k.</exception>
    public Vector<double> Solve(Vector<double> rightHandSide)
    {
        ArgumentNullException.ThrowIfNull(rightHandSide);
        CheckLength(rightHandSide.Count, nameof(rightHandSide));
        double[] x = rightHandSide.ToArray();
        SolveInPlace(x);
        return Vector<double>.Build.DenseOfArray(x);
    }

    /// <summary>Solves Σ X = B column by column.</summary>
    /// <param name="rightHandSide">k×m.</param>
    /// <exception cref="ArgumentException">The number of rows is not k.</exception>
    public Matrix<double> Solve(Matrix<double> rightHandSide)
    {
        ArgumentNullException.ThrowIfNull(rightHandSide);
        CheckLength(rightHandSide.RowCount, nameof(rightHandSide));
        var result = Matrix<double>.Build.Dense(Dimension, rightHandSide.ColumnCount);
        for (int j = 0; j < rightHandSide.ColumnCount; j++)
        {
            double[] x = rightHandSide.Column(j).ToArray();
            SolveInPlace(x);
            result.SetColumn(j, x);
        }

        return result;
    }

    /// <summary>The squared Mahalanobis distance (x−μ)ᵀΣ⁻¹(x−μ) = ‖L⁻¹(x−μ)‖², without units.</summary>
    /// <param name="x">k entries.</param>
    /// <param name="mean">k entries.</param>
    /// <exception cref="ArgumentException">A length is not k.</exception>
    public double MahalanobisSquared(Vector<double> x, Vector<double> mean)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(mean);
        return MahalanobisSquared(x.AsArray() ?? x.ToArray(), mean.AsArray() ?? mean.ToArray());
    }

    /// <summary>The squared Mahalanobis distance (x−μ)ᵀΣ⁻¹(x−μ) = ‖L⁻¹(x−μ)‖², without units.</summary>
    /// <param name="x">k entries.</param>
    /// <param name="mean">k entries.</param>
    /// <exception cref="ArgumentException">A length is not k.</exception>
    public double MahalanobisSquared(ReadOnlySpan<double> x, ReadOnlySpan<double> mean)
    {
        CheckLength(x.Length, nameof(x));
        CheckLength(mean.Length, nameof(mean));
        Span<double> z = Dimension <= 64 ? stackalloc double[Dimension] : new double[Dimension];
        double sum = 0.0;
        for (int i = 0; i < Dimension; i++)
        {
            ReadOnlySpan<double> row = factor.AsSpan(i * Dimension, i + 1);
            double rest = x[i] - mean[i];
            for (int j = 0; j < i; j++)
            {
                rest -= row[j] * z[j];
            }

            z[i] = rest / row[i];
            sum += z[i] * z[i];
        }

        return sum;
    }

    /// <summary>The symmetric square root Σ^½ = Q √D Qᵀ, k×k: the only symmetric positive definite R with R R = Σ.</summary>
    public Matrix<double> SquareRoot()
    {
        var evd = ToMatrix(matrix).Evd(Symmetricity.Symmetric);
        Matrix<double> q = evd.EigenVectors;
        Matrix<double> scaled = q.MapIndexed((_, j, value) => value * Math.Sqrt(Math.Max(evd.EigenValues[j].Real, 0.0)));
        Matrix<double> root = scaled.TransposeAndMultiply(q);
        return (root + root.Transpose()) * 0.5;
    }

    /// <summary>Σ⁻¹, k×k, exactly symmetric. For notebooks and tests that show the inverse; estimators call <see cref="Solve(Vector{double})"/>.</summary>
    public Matrix<double> Inverse()
    {
        Matrix<double> inverse = Solve(Matrix<double>.Build.DenseIdentity(Dimension));
        return (inverse + inverse.Transpose()) * 0.5;
    }

    /// <summary>Draws one point of N(μ, Σ): μ + L z with z standard normal.</summary>
    /// <param name="rng">The source of randomness; k normals are taken from it.</param>
    /// <param name="mean">μ, k entries.</param>
    /// <exception cref="ArgumentException">The length of the mean is not k.</exception>
    public Vector<double> Sample(RandomSource rng, Vector<double> mean)
    {
        ArgumentNullException.ThrowIfNull(rng);
        ArgumentNullException.ThrowIfNull(mean);
        CheckLength(mean.Count, nameof(mean));
        double[] z = new double[Dimension];
        rng.FillNormal(z);
        double[] x = new double[Dimension];
        for (int i = 0; i < Dimension; i++)
        {
            double value = mean[i];
            for (int j = 0; j <= i; j++)
            {
                value += factor[(i * Dimension) + j] * z[j];
            }

            x[i] = value;
        }

        return Vector<double>.Build.DenseOfArray(x);
    }

    private static void Symmetrise(double[] values, int k, string name)
    {
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double lower = values[(i * k) + j];
                double upper = values[(j * k) + i];
                double diagonal = Math.Sqrt(Math.Abs(values[(i * k) + i])) * Math.Sqrt(Math.Abs(values[(j * k) + j]));
                double scale = Math.Max(Math.Max(Math.Abs(lower), Math.Abs(upper)), diagonal);
                if (!(Math.Abs(lower - upper) <= SymmetryTolerance * scale))
                {
                    throw new ArgumentException(
                        FormattableString.Invariant($"{name} is not symmetric: [{i}, {j}] is {lower:R} and [{j}, {i}] is {upper:R}. Pass (M + Mᵀ)/2 if the difference is meant to be rounding."),
                        name);
                }

                double mean = lower + (0.5 * (upper - lower));
                values[(i * k) + j] = mean;
                values[(j * k) + i] = mean;
            }
        }
    }

    private static double[] Decompose(double[] a, int k, string name)
    {
        if (k == 0)
        {
            throw new ArgumentException($"{name} is 0×0; at least one row is needed.", name);
        }

        double[] l = new double[k * k];
        for (int j = 0; j < k; j++)
        {
            for (int i = j; i < k; i++)
            {
                double sum = a[(i * k) + j];
                for (int p = 0; p < j; p++)
                {
                    sum -= l[(i * k) + p] * l[(j * k) + p];
                }

                if (i > j)
                {
                    l[(i * k) + j] = sum / l[(j * k) + j];
                }
                else if (sum > k * MachineEpsilon * a[(j * k) + j])
                {
                    l[(j * k) + j] = Math.Sqrt(sum);
                }
                else
                {
                    double smallest = ToMatrix(a, k).Evd(Symmetricity.Symmetric).EigenValues.Real().Minimum();
                    throw new NotPositiveDefiniteException(name, j, sum, smallest);
                }
            }
        }

        return l;
    }

    private static Matrix<double> ToMatrix(double[] rowMajor, int k) => Matrix<double>.Build.Dense(k, k, (i, j) => rowMajor[(i * k) + j]);

    private Matrix<double> ToMatrix(double[] rowMajor) => ToMatrix(rowMajor, Dimension);

    private void SolveInPlace(double[] x)
    {
        int k = Dimension;
        for (int i = 0; i < k; i++)
        {
            double rest = x[i];
            for (int j = 0; j < i; j++)
            {
                rest -= factor[(i * k) + j] * x[j];
            }

            x[i] = rest / factor[(i * k) + i];
        }

        for (int i = k - 1; i >= 0; i--)
        {
            double rest = x[i];
            for (int j = i + 1; j < k; j++)
            {
                rest -= factor[(j * k) + i] * x[j];
            }

            x[i] = rest / factor[(i * k) + i];
        }
    }

    private void CheckLength(int length, string argument)
    {
        if (length != Dimension)
        {
            throw new ArgumentException($"{argument} has {length} entries but {Name} is {Dimension}×{Dimension}. Pass {Dimension} entries.", argument);
        }
    }
}
