using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Tests.LinearAlgebra;

public class SymmetricEigenTests
{
    private const double Epsilon = 2.220446049250313e-16;

    public static TheoryData<string> Kinds => ["random", "low rank", "graded", "clustered", "diagonal", "zero", "tridiagonal", "negative", "tiny", "huge"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_pairs_give_the_matrix_back_and_the_vectors_are_orthonormal(string kind)
    {
        foreach (int d in new[] { 1, 2, 3, 4, 5, 7, 8, 13, 32, 65 })
        {
            double[] s = Example(kind, d);
            double size = Math.Max(s.Max(Math.Abs), double.Epsilon);
            SymmetricEigen eigen = SymmetricEigen.Of(s, d);
            for (int i = 0; i < d; i++)
            {
                for (int j = 0; j < d; j++)
                {
                    double entry = 0, product = 0;
                    for (int k = 0; k < d; k++)
                    {
                        entry += eigen.Values[k] * eigen.Vector(k)[i] * eigen.Vector(k)[j];
                        product += eigen.Vector(i)[k] * eigen.Vector(j)[k];
                    }

                    Assert.True(Math.Abs(entry - s[(i * d) + j]) <= 8 * d * d * Epsilon * size, $"{kind}, d {d}: entry ({i}, {j}) is {entry}, expected {s[(i * d) + j]}");
                    Assert.True(Math.Abs(product - (i == j ? 1 : 0)) <= 16 * d * Epsilon, $"{kind}, d {d}: v{i}ᵀv{j} is {product}");
                }
            }
        }
    }

    /// <summary>The path's Laplacian, whose eigenvalues are 2 − 2cos(πk/d).</summary>
    [Fact]
    public void The_eigenvalues_of_a_path_are_its_formula()
    {
        const int D = 50;
        double[] laplacian = new double[D * D];
        for (int i = 0; i < D; i++)
        {
            laplacian[(i * D) + i] = i is 0 or D - 1 ? 1 : 2;
            if (i > 0)
            {
                laplacian[(i * D) + i - 1] = -1;
            }
        }

        double[] values = [.. SymmetricEigen.Of(laplacian, D).Values.Order()];

        for (int k = 0; k < D; k++)
        {
            Assert.Equal(2 - (2 * Math.Cos(Math.PI * k / D)), values[k], 4 * D * Epsilon);
        }
    }

    [Fact]
    public void What_stands_above_the_diagonal_is_not_read()
    {
        SymmetricEigen eigen = SymmetricEigen.Of([2, double.NaN, 1, 2], 2);

        double[] values = [.. eigen.Values.Order()];
        Assert.Equal(1, values[0], 4 * Epsilon);
        Assert.Equal(3, values[1], 4 * Epsilon);
    }

    [Fact]
    public void A_matrix_that_is_not_one_is_refused()
    {
        Assert.Contains("expected 2² = 4", Assert.Throws<ArgumentException>(() => SymmetricEigen.Of([1, 2, 3], 2)).Message, StringComparison.Ordinal);
        Assert.Contains("Entry (1, 0) of the matrix is NaN", Assert.Throws<ArgumentException>(() => SymmetricEigen.Of([1, 2, double.NaN, 3], 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SymmetricEigen.Of([], 0));
    }

    /// <summary>A symmetric matrix of a kind, row-major.</summary>
    private static double[] Example(string kind, int d)
    {
        var random = new RandomSource(7);
        double[] numbers = new double[d * d];
        random.FillNormal(numbers);
        Matrix<double> g = Matrix<double>.Build.Dense(d, d, numbers);
        Matrix<double> q = g.QR().Q;
        Matrix<double> s = kind switch
        {
            "random" => g + g.Transpose(),
            "low rank" => g.Column(0).OuterProduct(g.Column(0)),
            "graded" => Scaled(g + g.Transpose(), i => Math.Pow(10, -i % 12)),
            "clustered" => q * Matrix<double>.Build.Diagonal(d, d, i => i < d / 2 ? 1 : 1 + (1e-13 * i)) * q.Transpose(),
            "diagonal" => Matrix<double>.Build.Diagonal(d, d, i => numbers[i]),
            "tridiagonal" => Matrix<double>.Build.Dense(d, d, (i, j) => i == j ? 2 : Math.Abs(i - j) == 1 ? -1 : 0),
            "negative" => -(g * g.Transpose()),
            "tiny" => 1e-160 * (g + g.Transpose()),
            "huge" => 1e150 * (g + g.Transpose()),
            _ => Matrix<double>.Build.Dense(d, d),
        };
        return (0.5 * (s + s.Transpose())).ToColumnMajorArray();
    }

    private static Matrix<double> Scaled(Matrix<double> s, Func<int, double> scale) =>
        Matrix<double>.Build.Dense(s.RowCount, s.RowCount, (i, j) => scale(i) * s[i, j] * scale(j));
}
