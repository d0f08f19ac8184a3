using Course.Learning.Pca;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Pca;

public class PcaLawTests
{
    public static TheoryData<int, int, int, PcaRoute> Shapes()
    {
        var data = new TheoryData<int, int, int, PcaRoute>();
        foreach (PcaRoute route in new[] { PcaRoute.Covariance, PcaRoute.SingularValues })
        {
            for (int seed = 1; seed <= 12; seed++)
            {
                (int rows, int columns) = (seed % 4) switch { 0 => (40, 5), 1 => (6, 9), 2 => (12, 12), _ => (200, 3) };
                data.Add(seed, rows, columns, route);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Axes_are_orthonormal_and_diagonalise_the_covariance(int seed, int rows, int columns, PcaRoute route)
    {
        RowMajorMatrix x = Data(seed, rows, columns);
        PcaFit fit = Fit(x, columns, route);
        Matrix<double> v = fit.Axes;
        Near.Absolute(Matrix<double>.Build.DenseIdentity(columns), v.TransposeThisAndMultiply(v), 1e-13, $"seed {seed}: VᵀV");
        Matrix<double> expected = Matrix<double>.Build.DenseOfDiagonalArray([.. fit.Eigenvalues]);
        Near.Absolute(expected, v.TransposeThisAndMultiply(Covariance(x) * v), 1e-13 * fit.Eigenvalues[0] * columns, $"seed {seed}: VᵀSV");
        Assert.Equal(fit.Eigenvalues.OrderByDescending(l => l), fit.Eigenvalues);
        Assert.All(fit.Eigenvalues, l => Assert.True(l >= 0, $"seed {seed}: eigenvalue {l}"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void All_axes_reconstruct_the_data_and_scores_of_a_reconstruction_are_the_scores(int seed, int rows, int columns, PcaRoute route)
    {
        RowMajorMatrix x = Data(seed, rows, columns);
        PcaFit full = Fit(x, columns, route);
        Near.Absolute(x.ToMatrix(), full.Reconstruct(full.Scores(x)).ToMatrix(), 1e-12, $"seed {seed}: identity");
        PcaFit two = Fit(x, 2, route);
        RowMajorMatrix scores = two.Scores(x);
        Near.Absolute(scores.ToMatrix(), two.Scores(two.Reconstruct(scores)).ToMatrix(), 1e-12, $"seed {seed}: projection");
        Near.Absolute(two.LeftOutVariance(2), two.AverageReconstructionError(x), 1e-12 * two.TotalVariance, $"seed {seed}: error");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Whitened_scores_have_unit_covariance_and_loadings_multiply_to_the_covariance(int seed, int rows, int columns, PcaRoute route)
    {
        RowMajorMatrix x = Data(seed, rows, columns);
        Near.Absolute(Matrix<double>.Build.DenseIdentity(3), Covariance(Fit(x, 3, route).Whiten(x)), 1e-11, $"seed {seed}: whitened");
        Matrix<double> loadings = Fit(x, columns, route).Loadings;
        Near.Absolute(Covariance(x), loadings.TransposeAndMultiply(loadings), 1e-12, $"seed {seed}: loadings");
    }

    [Fact]
    public void A_rotation_of_the_data_rotates_the_axes_and_keeps_the_eigenvalues()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            RowMajorMatrix x = Data(seed, 30, 4);
            Matrix<double> q = RandomData.Orthogonal(seed + 1000, 4);
            PcaFit plain = Fit(x, 4, PcaRoute.Covariance);
            PcaFit turned = Fit(RowMajorMatrix.FromMatrix(x.ToMatrix() * q), 4, PcaRoute.SingularValues);
            Near.Absolute(plain.Eigenvalues, turned.Eigenvalues, 1e-12 * plain.Eigenvalues[0], $"seed {seed}");
            Near.UpToSigns(q.Transpose() * plain.Axes, turned.Axes, 1e-9, $"seed {seed}");
        }
    }

    [Fact]
    public void No_random_subspace_reconstructs_better()
    {
        RowMajorMatrix x = Data(3, 50, 5);
        PcaFit fit = Fit(x, 2, PcaRoute.Covariance);
        Matrix<double> centred = Matrix<double>.Build.Dense(50, 5, (i, j) => x[i, j] - fit.Mean[j]);
        for (int seed = 1; seed <= 100; seed++)
        {
            Matrix<double> p = RandomData.Orthogonal(seed, 5).SubMatrix(0, 5, 0, 2);
            double error = Math.Pow((centred - (centred * p * p.Transpose())).FrobeniusNorm(), 2) / 50;
            Assert.True(error > fit.AverageReconstructionError(x), $"seed {seed}: {error}");
        }
    }

    [Fact]
    public void Both_divisors_are_reported_and_the_option_chooses()
    {
        RowMajorMatrix x = Data(1, 10, 3);
        PcaFit fit = PrincipalComponents.Fit(x, new PcaOptions { Components = 3, Divisor = CovarianceDivisor.Sample });
        Assert.Same(fit.EigenvaluesSample, fit.Eigenvalues);
        Near.Relative(fit.EigenvaluesSampleMinusOne[0] * 0.9, fit.EigenvaluesSample[0], 1e-14);
        Assert.Equal(CovarianceDivisor.Sample, fit.Divisor);
        Assert.Equal((10, 3, 3, PcaRoute.Covariance), (fit.Samples, fit.Features, fit.Components, fit.Route));
    }

    [Theory]
    [InlineData(PcaRoute.Covariance)]
    [InlineData(PcaRoute.SingularValues)]
    public void Constant_columns_and_duplicate_points_give_eigenvalue_zero_and_no_NaN(PcaRoute route)
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 7, 2], [1, 7, 2], [4, 7, 0], [4, 7, 0]);
        PcaFit fit = Fit(x, 3, route);
        Near.Absolute(0, fit.Eigenvalues[1], 1e-14);
        Near.Absolute(0, fit.Eigenvalues[2], 1e-14);
        Assert.All(fit.Axes.Enumerate(), v => Assert.True(double.IsFinite(v)));
        Near.Absolute(Matrix<double>.Build.DenseIdentity(3), fit.Axes.TransposeThisAndMultiply(fit.Axes), 1e-14);
        Assert.Equal(1, fit.AxisErrorBounds[2]);
        Near.Absolute(x.ToMatrix(), fit.Reconstruct(fit.Scores(x)).ToMatrix(), 1e-14);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => fit.Whiten(x));
        Assert.Contains("Components = 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_singular_route_keeps_small_eigenvalues_that_the_covariance_rounds_away()
    {
        RowMajorMatrix x = RandomData.Normal(5, 60, 2, j => j == 0 ? 1 : 1e-9);
        double expected = RandomData.Normal(5, 60, 2).ToMatrix().Column(1).ToArray() is var c
            ? Partial(RandomData.Normal(5, 60, 2).ToMatrix().Column(0).ToArray(), c) * 1e-18
            : 0;
        PcaFit fit = Fit(x, 2, PcaRoute.SingularValues);
        Near.Relative(expected, fit.Eigenvalues[1], 1e-9);
    }

    private static double Partial(double[] a, double[] b)
    {
        double ma = a.Average();
        double mb = b.Average();
        double saa = a.Sum(v => (v - ma) * (v - ma));
        double sbb = b.Sum(v => (v - mb) * (v - mb));
        double sab = a.Zip(b, (u, v) => (u - ma) * (v - mb)).Sum();
        return (sbb - (sab * sab / saa)) / (a.Length - 1);
    }

    private static RowMajorMatrix Data(int seed, int rows, int columns) => RandomData.Normal(seed, rows, columns, j => 3.0 / (1 + j));

    private static PcaFit Fit(RowMajorMatrix x, int k, PcaRoute route) =>
        PrincipalComponents.Fit(x, new PcaOptions { Components = k, Route = route });

    private static Matrix<double> Covariance(RowMajorMatrix x)
    {
        Matrix<double> m = x.ToMatrix();
        Vector<double> mean = m.ColumnSums() / x.Rows;
        Matrix<double> centred = Matrix<double>.Build.Dense(x.Rows, x.Columns, (i, j) => m[i, j] - mean[j]);
        return centred.TransposeThisAndMultiply(centred) / (x.Rows - 1);
    }
}
