using System.Text.Json;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using Course.Numerics.Tests.Goldens;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Tests.LinearAlgebra;

public sealed class SpdMatrixTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("mvn.json");

    public static TheoryData<int> Cases => new(Enumerable.Range(0, Golden.GetProperty("logpdf_cases").GetArrayLength()));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reproduces_log_determinant_and_mahalanobis_distance_of_the_golden_cases(int index)
    {
        JsonElement c = Golden.GetProperty("logpdf_cases")[index];
        double tolerance = c.GetProperty("tolerance_relative").GetDouble();
        SpdMatrix spd = SpdMatrix.Factor(c.GetProperty("Sigma").Matrix());
        Vector<double> mu = c.GetProperty("mu").Vector();
        double lnDet = c.GetProperty("logdet").GetDouble();
        Assert.InRange(spd.LnDeterminant, lnDet - (tolerance * (1 + Math.Abs(lnDet))), lnDet + (tolerance * (1 + Math.Abs(lnDet))));
        foreach (JsonElement point in c.GetProperty("points").EnumerateArray())
        {
            double expected = point.GetProperty("mahalanobis2").GetDouble();
            double actual = spd.MahalanobisSquared(point.GetProperty("x").Vector(), mu);
            Assert.True(Math.Abs(actual - expected) <= tolerance * (1 + expected), $"{c.GetProperty("name")}: {actual:R} instead of {expected:R}");
        }
    }

    [Theory]
    [InlineData(0, "not symmetric")]
    [InlineData(1, "pivot 1 of its Cholesky factorisation is -3, smallest eigenvalue -1")]
    [InlineData(2, "not positive definite")]
    public void Refuses_the_golden_invalid_matrices(int index, string expected)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(
            () => SpdMatrix.Factor(Golden.GetProperty("invalid_inputs")[index].GetProperty("Sigma").Matrix(), "Sigma"));
        Assert.StartsWith("Sigma ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal("Sigma", exception.ParamName);
    }

    [Fact]
    public void Exception_for_an_indefinite_matrix_carries_pivot_and_eigenvalue()
    {
        var exception = Assert.Throws<NotPositiveDefiniteException>(() => SpdMatrix.Factor(Matrix(new double[,] { { 1, 2 }, { 2, 1 } })));
        Assert.Equal(1, exception.PivotIndex);
        Assert.Equal(-3.0, exception.Pivot);
        Assert.Equal(-1.0, exception.SmallestEigenvalue, 12);
        Assert.DoesNotContain("eigenvalue", new NotPositiveDefiniteException("m", 0, 0, double.NaN).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_not_square_empty_or_finite()
    {
        Assert.Contains("0×0", Assert.Throws<ArgumentException>(() => SpdMatrix.Factor(Matrix<double>.Build.Dense(0, 0))).Message, StringComparison.Ordinal);
        Assert.Contains("2×3", Assert.Throws<ArgumentException>(() => SpdMatrix.Factor(Matrix<double>.Build.Dense(2, 3))).Message, StringComparison.Ordinal);
        foreach (double bad in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Assert.Contains("[1, 1]", Assert.Throws<ArgumentException>(() => SpdMatrix.Factor(Matrix(new[,] { { 1, 0 }, { 0, bad } }))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Refuses_a_rank_deficient_covariance_whatever_its_scale()
    {
        foreach (double scale in new[] { 1e-100, 1e-8, 1.0, 1e8, 1e100 })
        {
            Vector<double> v = Vector<double>.Build.Dense([0.1 * scale, 0.7, 0.3 / scale]);
            Vector<double> w = Vector<double>.Build.Dense([0.2 * scale, -0.1, 0.5 / scale]);
            Matrix<double> rankTwo = v.OuterProduct(v) + w.OuterProduct(w);
            Assert.Throws<NotPositiveDefiniteException>(() => SpdMatrix.Factor(rankTwo));
        }
    }

    [Fact]
    public void Rounding_asymmetry_is_averaged_and_larger_asymmetry_refused()
    {
        SpdMatrix spd = SpdMatrix.Factor(Matrix(new[,] { { 2.0, 0.5 }, { 0.5 + 1e-15, 1.0 } }));
        Assert.Equal(spd.Matrix[0, 1], spd.Matrix[1, 0]);
        Assert.Throws<ArgumentException>(() => SpdMatrix.Factor(Matrix(new[,] { { 2.0, 0.5 }, { 0.5 + 1e-8, 1.0 } })));
    }

    [Fact]
    public void Laws_hold_over_random_matrices()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            var rng = new RandomSource(seed);
            int k = 1 + rng.NextInt(7);
            SpdMatrix spd = SpdMatrix.Factor(RandomSpd(rng, k));
            Matrix<double> sigma = spd.Matrix;
            Matrix<double> identity = Matrix<double>.Build.DenseIdentity(k);
            double slack = 1e-10 * sigma.FrobeniusNorm() * (1 + spd.Inverse().FrobeniusNorm());
            Close(sigma, spd.CholeskyFactor * spd.CholeskyFactor.Transpose(), slack, seed);
            Close(sigma, spd.SquareRoot() * spd.SquareRoot(), slack, seed);
            Close(spd.SquareRoot(), spd.SquareRoot().Transpose(), 0.0, seed);
            Close(identity, sigma * spd.Inverse(), slack, seed);
            Close(identity, spd.Solve(sigma), slack, seed);
            Vector<double> x = Vector<double>.Build.Dense(k, _ => rng.NextNormal());
            Vector<double> mean = Vector<double>.Build.Dense(k, _ => rng.NextNormal());
            double quadratic = (x - mean) * spd.Solve(x - mean);
            Assert.True(Math.Abs(spd.MahalanobisSquared(x, mean) - quadratic) <= slack * (1 + quadratic), $"seed {seed}");
            Assert.True(Math.Abs(spd.LnDeterminant - Math.Log(sigma.Determinant())) <= slack, $"seed {seed}");
            Assert.Equal(spd.CholeskyFactor[k - 1, 0], spd.FactorRowMajor[(k - 1) * k]);
        }
    }

    [Fact]
    public void Samples_have_the_mean_and_covariance_asked_for()
    {
        SpdMatrix spd = SpdMatrix.Factor(Matrix(new[,] { { 2.0, 0.6 }, { 0.6, 0.5 } }));
        Vector<double> mean = Vector<double>.Build.Dense([1.0, -0.5]);
        var rng = new RandomSource(11);
        const int n = 40000;
        Matrix<double> draws = Matrix<double>.Build.DenseOfRowVectors(Enumerable.Range(0, n).Select(_ => spd.Sample(rng, mean)));
        Vector<double> average = draws.ColumnSums() / n;
        Matrix<double> centred = Matrix<double>.Build.Dense(n, 2, (i, j) => draws[i, j] - average[j]);
        Assert.True((average - mean).L2Norm() < 5 * Math.Sqrt(2.5 / n));
        Close(spd.Matrix, centred.TransposeThisAndMultiply(centred) / n, 5 * 2.0 * Math.Sqrt(2.0 / n), 11);
    }

    [Fact]
    public void Later_changes_of_the_given_or_returned_matrix_do_not_reach_it()
    {
        Matrix<double> given = Matrix(new[,] { { 2.0, 0.0 }, { 0.0, 3.0 } });
        SpdMatrix spd = SpdMatrix.Factor(given, "Psi");
        given[0, 0] = 99;
        spd.Matrix[0, 0] = 98;
        spd.CholeskyFactor[0, 0] = 97;
        Assert.Equal(2.0, spd.Matrix[0, 0]);
        Assert.Equal(Math.Sqrt(2.0), spd.CholeskyFactor[0, 0]);
        Assert.Equal("Psi", spd.Name);
        Assert.Equal(2, spd.Dimension);
    }

    [Fact]
    public void Wrong_lengths_are_named()
    {
        SpdMatrix spd = SpdMatrix.Factor(Matrix<double>.Build.DenseIdentity(2));
        Vector<double> two = Vector<double>.Build.Dense(2);
        Vector<double> three = Vector<double>.Build.Dense(3);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => spd.MahalanobisSquared(three, two)).ParamName);
        Assert.Equal("mean", Assert.Throws<ArgumentException>(() => spd.MahalanobisSquared(two, three)).ParamName);
        Assert.Equal("mean", Assert.Throws<ArgumentException>(() => spd.Sample(new RandomSource(1), three)).ParamName);
        Assert.Throws<ArgumentException>(() => spd.Solve(three));
        Assert.Throws<ArgumentException>(() => spd.Solve(Matrix<double>.Build.Dense(3, 1)));
    }

    [Fact]
    public void Large_dimension_uses_the_heap_and_agrees()
    {
        var rng = new RandomSource(3);
        SpdMatrix spd = SpdMatrix.Factor(RandomSpd(rng, 70));
        Vector<double> x = Vector<double>.Build.Dense(70, _ => rng.NextNormal());
        Vector<double> zero = Vector<double>.Build.Dense(70);
        Assert.Equal(x * spd.Solve(x), spd.MahalanobisSquared(x, zero), 6);
    }

    internal static Matrix<double> RandomSpd(RandomSource rng, int k)
    {
        Matrix<double> a = Matrix<double>.Build.Dense(k, k, (_, _) => rng.NextNormal());
        return (a * a.Transpose()) + (0.2 * Matrix<double>.Build.DenseIdentity(k));
    }

    private static Matrix<double> Matrix(double[,] values) => Matrix<double>.Build.DenseOfArray(values);

    private static void Close(Matrix<double> expected, Matrix<double> actual, double slack, int seed) =>
        Assert.True((expected - actual).FrobeniusNorm() <= slack, $"seed {seed}: {(expected - actual).FrobeniusNorm():G3} > {slack:G3}");
}
