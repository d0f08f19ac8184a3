using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using Course.Learning.Logistic;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Logistic;

public class FusedLogisticKernelTests
{
    /// <summary>Both versions add at most n terms; each sum is off by no more than n·ε of its terms' sizes.</summary>
    [Fact]
    [Trait("Vectors", "every width")]
    public void The_fused_pass_agrees_with_the_plain_one_for_every_remainder()
    {
        foreach (int n in Enumerable.Range(6, 28).Concat([255, 256, 257, 1000, 9001]))
        {
            int d = 1 + n % 26;
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(n, n, d);
            (y[0], y[1]) = (0, 1);
            double[] weights = [.. RandomData.Normal(n + 1, n, 1).Values.ToArray().Select(Math.Abs)];
            foreach ((double[]? given, double size) in ((double[]?, double)[])[(weights, 0), (weights, 1), (weights, 300), (null, 0), (null, 1), (null, 300)])
            {
                LogisticDesign design = LogisticDesign.Create(x, y, new LogisticOptions { Penalty = 1, SampleWeights = given });
                double[] gamma = [.. RandomData.Normal(n + 2, 1, d + 1).Values.ToArray().Select(v => v * size)];
                LogisticDerivatives plain = LogisticKernel.Evaluate(design, gamma);
                LogisticDerivatives fused = FusedLogisticKernel.Evaluate(design, gamma, 1);
                double rounding = 1e-15 * n * (1 + size);
                Near.Absolute(plain.LogLikelihood, fused.LogLikelihood, rounding * (1 + Math.Abs(plain.LogLikelihood)), $"n = {n}, size {size}");
                Near.Absolute(plain.Gradient, fused.Gradient, 40 * rounding, $"gradient, n = {n}, size {size}");
                Near.Absolute(plain.Gradient, FusedLogisticKernel.Gradient(design, gamma, 1), 40 * rounding, $"gradient alone, n = {n}, size {size}");
                Near.Absolute(plain.Information, fused.Information, 40 * rounding, $"information, n = {n}, size {size}");
            }
        }
    }

    /// <summary>Rows that are told apart nearly for sure: each adds about e⁻³⁰ to the log-likelihood, of which no digits are lost where multiply-adds are fused.</summary>
    [Fact]
    [Trait("Vectors", "every width")]
    public void Rows_that_are_nearly_certain_count_with_all_their_digits()
    {
        const int N = 5000;
        double[] x = new double[N];
        int[] y = new int[N];
        for (int i = 0; i < N; i++)
        {
            y[i] = i % 2;
            x[i] = ((2 * y[i]) - 1) * (30 + (i / (double)N));
        }

        LogisticDesign design = LogisticDesign.Raw(new RowMajorMatrix(x, N, 1), y);
        double expected = x.Sum(v => LogisticFunction.ProbabilityLn(Math.Abs(v)));
        double fused = FusedLogisticKernel.Evaluate(design, [0.0, 1.0], 1).LogLikelihood;
        double rounding = Fma.IsSupported || AdvSimd.IsSupported ? 1e-14 * Math.Abs(expected) : N * 1.2e-16;
        Near.Absolute(expected, fused, rounding, "log-likelihood");
    }

    [Fact]
    [Trait("Vectors", "every width")]
    public void One_two_and_three_threads_give_the_same_bytes()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(4, 20011, 5);
        LogisticDesign design = LogisticDesign.Create(x, y, new LogisticOptions());
        double[] gamma = [0.1, 0.2, -0.3, 0.4, -0.5, 0.6];
        LogisticDerivatives one = FusedLogisticKernel.Evaluate(design, gamma, 1);
        foreach (int threads in new[] { 2, 3 })
        {
            LogisticDerivatives many = FusedLogisticKernel.Evaluate(design, gamma, threads);
            Assert.Equal(one.LogLikelihood, many.LogLikelihood);
            Assert.Equal(one.Gradient, many.Gradient);
            Assert.Equal(FusedLogisticKernel.Gradient(design, gamma, 1), FusedLogisticKernel.Gradient(design, gamma, threads));
            Assert.Equal(one.Information, many.Information);
            Assert.Equal(
                LogisticRegression.Fit(x, y, new LogisticOptions(), 1).Coefficients,
                LogisticRegression.Fit(x, y, new LogisticOptions(), threads).Coefficients);
        }
    }

    /// <summary>Shares of every third block that begin with the first, the second and the third block are all rows.</summary>
    [Fact]
    public void Shares_make_up_the_whole()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(6, 100_003, 4);
        LogisticDesign design = LogisticDesign.Create(x, y, new LogisticOptions());
        double[] gamma = [0.1, 0.2, -0.3, 0.4, -0.5];
        LogisticDerivatives whole = FusedLogisticKernel.Evaluate(design, gamma, 1);
        LogisticDerivatives[] shares = [.. Enumerable.Range(0, 3).Select(offset => FusedLogisticKernel.Evaluate(design, gamma, 1, 3, offset))];
        Assert.Equal(x.Rows, whole.Rows);
        Assert.Equal(x.Rows, shares.Sum(s => s.Rows));
        Assert.All(shares, s => Assert.InRange(s.Rows, x.Rows / 4, x.Rows / 2));
        Near.Relative(whole.LogLikelihood, shares.Sum(s => s.LogLikelihood), 1e-13, "log-likelihood");
        for (int a = 0; a < whole.Information.Length; a++)
        {
            Near.Absolute(whole.Information[a], shares.Sum(s => s.Information[a]), 1e-13 * x.Rows, $"information {a}");
        }
    }

    [Fact]
    public void A_million_rows_of_twenty_columns()
    {
        const int N = 1_000_000;
        const int D = 20;
        RowMajorMatrix x = new(ScaleData.Normals(3, N * D), N, D);
        int[] y = new int[N];
        for (int i = 0; i < N; i++)
        {
            ReadOnlySpan<double> row = x.Row(i);
            double eta = -0.5;
            for (int j = 0; j < D; j++)
            {
                eta += (j % 2 == 0 ? 1.0 : -1.0) / (1 + j) * row[j];
            }

            y[i] = ScaleData.Uniform(4, i) < LogisticFunction.Probability(eta) ? 1 : 0;
        }

        JsonElement golden = GoldenFile.Read("scale_cases.json").GetProperty("logistic");
        LogisticFit fit = LogisticRegression.Fit(x, y);
        Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
        Near.Absolute(golden.GetProperty("beta").Doubles(), fit.Coefficients.ToArray(), 1e-9, "beta");
        Near.Relative(golden.GetProperty("loglik").GetDouble(), fit.LogLikelihood, 1e-9, "loglik");
    }
}
