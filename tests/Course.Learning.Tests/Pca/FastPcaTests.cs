using System.Text.Json;
using Course.Learning.Pca;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Pca;

public class FastPcaTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("scale_cases.json").GetProperty("pca");

    [Theory]
    [InlineData(1_000_000, 10, PcaRoute.Covariance)]
    [InlineData(100_000, 100, PcaRoute.Covariance)]
    [InlineData(100_000, 100, PcaRoute.TopComponents)]
    [InlineData(10_000, 1000, PcaRoute.TopComponents)]
    public void Large_data_has_the_golden_eigenvalues(int n, int d, PcaRoute route)
    {
        double[] values = ScaleData.Normals(2, n * d);
        for (int p = 0; p < values.Length; p++)
        {
            values[p] = (values[p] / Math.Sqrt(1 + (p % d))) + 5;
        }

        double[] expected = Golden.EnumerateArray()
            .Single(e => e.GetProperty("n").GetInt32() == n && e.GetProperty("d").GetInt32() == d)
            .GetProperty("first_eigenvalues_Nminus1").Doubles();
        PcaFit fit = PrincipalComponents.Fit(new RowMajorMatrix(values, n, d), new PcaOptions { Components = 5, Route = route });
        for (int j = 0; j < 5; j++)
        {
            Near.Relative(expected[j], fit.Eigenvalues[j], 1e-10, $"eigenvalue {j}");
            Assert.InRange(fit.EigenvalueErrorBounds[j], 0, 1e-9);
        }
    }

    /// <summary>At 1e8 doubles lie 1.5e-8 apart: the mean in one double would be off by a share of a spread of 1e-7, and the variance by its square.</summary>
    [Fact]
    public void The_first_components_of_data_far_away_are_about_the_exact_mean()
    {
        RowMajorMatrix spread = RandomData.Normal(5, 40, 3, j => 1e-7 / (1 + j));
        double[] far = [.. spread.Values.ToArray().Select((v, p) => (p % 3 == 0 ? 1e8 : -3e7) + v)];
        var x = new RowMajorMatrix(far, 40, 3);
        var near = new RowMajorMatrix([.. far.Select((v, p) => v - (p % 3 == 0 ? 1e8 : -3e7))], 40, 3);

        double[] expected = [.. Fit(near, 2, PcaRoute.SingularValues).Eigenvalues.Take(2)];
        double[] values = [.. Fit(x, 2, PcaRoute.TopComponents).Eigenvalues.Take(2)];

        Near.Relative(expected[0], values[0], 1e-12, "first eigenvalue");
        Near.Relative(expected[1], values[1], 1e-12, "second eigenvalue");
    }

    [Fact]
    [Trait("Vectors", "every width")]
    public void The_blocked_update_is_the_plain_sum_for_every_remainder()
    {
        for (int d = 1; d <= 35; d++)
        {
            int n = (97 * d) + (d % 7) + 2;
            RowMajorMatrix x = RandomData.Normal(d, n, d, j => 1 + (0.3 * j));
            PcaFit fit = Fit(x, d, PcaRoute.Covariance);
            Matrix<double> scatter = fit.Loadings.TransposeAndMultiply(fit.Loadings) * (n - 1);
            double[] mean = [.. Enumerable.Range(0, d).Select(j => x.Column(j).Average())];
            Matrix<double> plain = Matrix<double>.Build.Dense(d, d);
            for (int a = 0; a < d; a++)
            {
                for (int b = 0; b < d; b++)
                {
                    plain[a, b] = Enumerable.Range(0, n).Sum(i => (x[i, a] - mean[a]) * (x[i, b] - mean[b]));
                }
            }

            Near.Absolute(plain, scatter, n * 2.3e-16 * plain.Diagonal().Maximum() * 10, $"d = {d}");
        }
    }

    [Theory]
    [InlineData(300, 60, 1)]
    [InlineData(300, 60, 5)]
    [InlineData(40, 90, 3)]
    [InlineData(5000, 17, 8)]
    [InlineData(12, 3, 3)]
    [Trait("Vectors", "every width")]
    public void The_top_route_finds_the_first_axes_within_its_bounds(int n, int d, int k)
    {
        for (int seed = 1; seed <= 5; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, n, d, j => 3.0 / Math.Sqrt(1 + j));
            PcaFit top = Fit(x, k, PcaRoute.TopComponents);
            PcaFit full = Fit(x, k, PcaRoute.SingularValues);
            Assert.Equal((k, d), (top.Eigenvalues.Count, top.Features));
            for (int j = 0; j < k; j++)
            {
                Near.Absolute(
                    full.Eigenvalues[j], top.Eigenvalues[j], top.EigenvalueErrorBounds[j] + full.EigenvalueErrorBounds[j], $"seed {seed}, eigenvalue {j}");
                Near.Relative(full.Eigenvalues[j], top.Eigenvalues[j], 1e-12, $"seed {seed}, eigenvalue {j}");
                Near.Relative(full.ExplainedVarianceRatio[j], top.ExplainedVarianceRatio[j], 1e-12, $"seed {seed}, share {j}");
                Near.Relative(full.CumulativeVarianceRatio[j], top.CumulativeVarianceRatio[j], 1e-12, $"seed {seed}, shares {j}");
            }

            Near.UpToSigns(full.Axes, top.Axes, 1e-8, $"seed {seed}");
            Near.Relative(full.TotalVariance, top.TotalVariance, 1e-12, $"seed {seed}: total");
            Near.Absolute(full.LeftOutVariance(k), top.LeftOutVariance(k), 1e-12 * full.TotalVariance, $"seed {seed}: left out");
            Near.Absolute(top.AverageReconstructionError(x), top.LeftOutVariance(k), 1e-11 * full.TotalVariance, $"seed {seed}: error");
            if (k < d)
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => top.LeftOutVariance(k + 1));
            }
        }
    }

    [Fact]
    public void The_top_route_stops_at_the_rank_of_the_data()
    {
        Matrix<double> low = RandomData.Normal(1, 80, 2).ToMatrix() * RandomData.Normal(2, 2, 40).ToMatrix();
        PcaFit fit = Fit(RowMajorMatrix.FromMatrix(low), 4, PcaRoute.TopComponents);
        Assert.True(fit.Eigenvalues[1] > 1);
        Near.Absolute(0, fit.Eigenvalues[2], 1e-12);
        Near.Absolute(Matrix<double>.Build.DenseIdentity(4), fit.Axes.TransposeThisAndMultiply(fit.Axes), 1e-12);
        RowMajorMatrix equal = new(new double[30], 10, 3);
        Assert.Throws<ArgumentException>(() => Fit(equal, 1, PcaRoute.TopComponents));
    }

    [Fact]
    [Trait("Vectors", "every width")]
    public void The_same_data_gives_the_same_bytes()
    {
        RowMajorMatrix x = RandomData.Normal(4, 20_000, 20);
        foreach (PcaRoute route in new[] { PcaRoute.Covariance, PcaRoute.TopComponents })
        {
            PcaFit a = Fit(x, 3, route);
            PcaFit b = Fit(x, 3, route);
            Assert.Equal(a.Eigenvalues, b.Eigenvalues);
            Assert.Equal(a.Axes.ToColumnMajorArray(), b.Axes.ToColumnMajorArray());
        }
    }

    [Theory]
    [Trait("Vectors", "every width")]
    [InlineData(PcaRoute.Covariance)]
    [InlineData(PcaRoute.TopComponents)]
    public void One_two_and_three_threads_give_the_same_bytes(PcaRoute route)
    {
        RowMajorMatrix x = RandomData.Normal(5, 20_011, 13);
        var options = new PcaOptions { Components = 3, Route = route };
        PcaFit one = PrincipalComponents.Fit(x, options, 1);
        foreach (int threads in new[] { 2, 3 })
        {
            PcaFit many = PrincipalComponents.Fit(x, options, threads);
            Assert.Equal(one.Eigenvalues, many.Eigenvalues);
            Assert.Equal(one.Axes.ToColumnMajorArray(), many.Axes.ToColumnMajorArray());
            Assert.Equal(one.Mean, many.Mean);
        }
    }

    [Fact]
    public void Where_the_first_centre_is_far_from_the_mean_the_pass_is_made_again_about_the_mean()
    {
        const int N = 25_600;
        double[] values = RandomData.Normal(6, N, 2).Values.ToArray();
        for (int i = 0; i < N; i += 100)
        {
            // These are the rows whose mean the first pass takes as its centre.
            values[2 * i] += 1e7;
        }

        RowMajorMatrix x = new(values, N, 2);
        (CentredData data, Matrix<double> scatter) = CentredData.WithScatter(x, 1);
        double mean = x.Column(0).Average();
        Near.Relative(mean, data.High[0], 1e-12, "centre");
        Near.Relative(x.Column(0).Sum(v => (v - mean) * (v - mean)), scatter[0, 0], 1e-12, "scatter");
    }

    private static PcaFit Fit(RowMajorMatrix x, int k, PcaRoute route) =>
        PrincipalComponents.Fit(x, new PcaOptions { Components = k, Route = route });
}
