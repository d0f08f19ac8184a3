using System.Text.Json;
using Course.Learning.Mixtures;
using Course.Learning.Mixtures.Fused;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures.Fused;

public class FusedLinearMixtureTests
{
    private const double Epsilon = 2.220446049250313e-16;

    [Theory]
    [InlineData("case_m2_K2")]
    [InlineData("case_m3_K3")]
    public void The_golden_traces_and_parameters_are_reproduced(string name)
    {
        (JsonElement golden, LinearMixtureModel _, LinearMixtureParameters start) = LinearMixtureGoldenTests.Case(name);
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData(name);
        double[] trace = golden.GetProperty("loglik_trace").Doubles();
        foreach (int t in new[] { 1, 2, 5, trace.Length - 1 })
        {
            FusedLinearMixtureFit fit = FusedLinearMixture.Fit(x, y, new LinearMixtureOptions
            {
                Components = start.Components,
                InitialParameters = start,
                Stop = new EmStopRule { MaxIterations = t, LogLikelihoodTolerance = 0 },
            });
            Assert.Equal((t, EmStopReason.IterationLimit), (fit.Iterations, fit.StopReason));
            Near.Absolute(trace[..(t + 1)], fit.LogLikelihoodTrace, 1e-9, "trace");
            JsonElement expected = t < 6 ? golden.GetProperty("params_after").GetProperty($"{t}") : golden.GetProperty("converged");
            MixtureGoldens.Matches(expected, fit.Parameters, t < 6 ? 1e-11 : 1e-9);
        }
    }

    [Fact]
    public void A_step_equals_the_plain_one_within_the_bound_for_every_size()
    {
        for (int m = 1; m <= 10; m++)
        {
            SameStep(m, (30 * m) + m, m, 1 + (m % 4), null);
        }

        foreach (int n in new[] { 31, 32, 33, 63, 65, 255, 257, 8193 })
        {
            SameStep(n, n, 2, 2, null);
            SameStep(n, n, 3, 1, [.. Enumerable.Range(0, n).Select(i => i % 3 * 0.5)]);
        }
    }

    [Fact]
    public void One_two_and_three_threads_give_the_same_bytes()
    {
        (RowMajorMatrix x, double[] y, LinearMixtureParameters start) = MixtureFactory.Lines(3, 9001, 3, 2);
        FusedLinearEmStep[] steps = [.. new[] { 1, 2, 3 }.Select(threads =>
            new FusedLinearModel(x, y, new LinearMixtureOptions { Components = 2 }, threads).Step(start))];
        foreach (FusedLinearEmStep step in steps)
        {
            Assert.Equal(steps[0].LogLikelihood, step.LogLikelihood);
            Assert.Equal(steps[0].Next.Weights, step.Next.Weights);
            Assert.Equal(steps[0].Next.Coefficients.Values, step.Next.Coefficients.Values);
            Assert.Equal(steps[0].Next.Variances, step.Next.Variances);
        }
    }

    [Fact]
    public void Lines_that_start_a_million_deviations_away_keep_the_digits_of_the_variance()
    {
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData("case_m3_K3");
        var options = new LinearMixtureOptions { Components = 1 };
        var away = new LinearMixtureParameters([1], RowMajorMatrix.FromRows([1e8, -1e8, 1e7]), [1e16]);
        LinearMixtureParameters expected = new LinearMixtureModel(x, y, 1).Step(away);
        LinearMixtureParameters actual = new FusedLinearModel(x, y, options, 1).Step(away).Next;
        Near.Absolute(expected.Coefficients.Values.ToArray(), actual.Coefficients.Values.ToArray(), 1e-13);
        Near.Relative(expected.Variances[0], actual.Variances[0], 1e-13);
    }

    [Theory]
    [InlineData(MixtureStart.KMeansPlusPlus)]
    [InlineData(MixtureStart.RandomResponsibilities)]
    public void Random_starts_are_those_of_the_plain_version(MixtureStart start)
    {
        (RowMajorMatrix x, double[] y) = MixtureGoldens.LinearData("case_m2_K2");
        var options = new LinearMixtureOptions { Components = 2, Start = start, Restarts = 3, Seed = 1 };
        LinearMixtureFit plain = LinearMixture.Fit(x, y, options);
        FusedLinearMixtureFit fused = FusedLinearMixture.Fit(x, y, options, threads: 2);
        Near.Absolute(plain.LogLikelihoodTrace[0], fused.LogLikelihoodTrace[0], 1e-10);
        Near.Absolute(plain.LogLikelihood, fused.LogLikelihood, 1e-7);
        Assert.Equal(EmStopReason.LogLikelihoodConverged, fused.StopReason);
        Assert.Equal((3, plain.Criteria.ParameterCount), (fused.Restarts.Count, fused.Criteria.ParameterCount));
        Near.Absolute(plain.Responsibilities.Values.ToArray(), fused.Posterior(x, y).Values.ToArray(), 1e-4);
    }

    [Fact]
    public void Degenerate_and_bad_input_is_refused_as_by_the_plain_version()
    {
        var one = new LinearMixtureOptions { Components = 1 };
        RowMajorMatrix line = RowMajorMatrix.FromRows([1, 0], [1, 1], [1, 2], [1, 3]);
        MixtureBadInputTests.Degenerate("passes through all its points", () => FusedLinearMixture.Fit(line, [1.1, 3.3, 5.5, 7.7], one));
        Assert.Equal(0.01, FusedLinearMixture.Fit(line, [1.1, 3.3, 5.5, 7.7], one with { VarianceFloor = 0.01 }).Parameters.Variances[0]);
        RowMajorMatrix dependent = RowMajorMatrix.FromRows([1, 2], [2, 4], [3, 6], [4, 8]);
        var start = new LinearMixtureParameters([1], RowMajorMatrix.FromRows([1, 0]), [1]);
        MixtureBadInputTests.Degenerate("column 1 of x depends", () => new FusedLinearModel(dependent, [1, 3, 2, 5], one).Step(start));
        var lines = new LinearMixtureParameters([1, 0], RowMajorMatrix.FromRows([0], [1]), [1, 1]);
        MixtureBadInputTests.Degenerate("owns no samples", () => FusedLinearMixture.Fit(
            RowMajorMatrix.FromRows([1], [1], [1]), [1, 2, 4], new LinearMixtureOptions { Components = 2, InitialParameters = lines }));
        MixtureBadInputTests.Refused("y[1]", () => new FusedLinearModel(line, [1, double.NaN, 2, 3], one));
        MixtureBadInputTests.Refused("y has 2 entries", () => new FusedLinearModel(line, [1, 2], one));
        MixtureBadInputTests.Refused("over 1 regressors", () => new FusedLinearModel(line, [1, 2, 4, 3], new LinearMixtureOptions { Components = 2 }).Step(lines));
        MixtureBadInputTests.Refused("threads", () => new FusedLinearModel(line, [1, 2, 4, 3], one, 0));
        MixtureBadInputTests.Refused("Row 1 of x", () => new FusedLinearModel(line, [1, 1e200, 4, 3], one).Step(start));
        MixtureBadInputTests.Refused("keeps no responsibilities", () => FusedLinearMixture.Fit(line, [1, 2, 4, 3], one with { Stop = EmStopRule.FixedPoint }));
    }

    /// <summary>
    /// Residuals differ by 2(m+2)ε of what they are made of, so ln N by that times |e|/ρ, and responsibilities by twice as
    /// much; sums of n terms by nε more; the solution of XᵀRX δ = XᵀRe multiplies both by its condition number.
    /// </summary>
    private static void SameStep(int seed, int n, int m, int k, double[]? weights)
    {
        (RowMajorMatrix x, double[] y, LinearMixtureParameters start) = MixtureFactory.Lines(seed, n, m, k);
        var plain = new LinearMixtureModel(x, y, k, 0, weights);
        FusedLinearEmStep step = new FusedLinearModel(x, y, new LinearMixtureOptions { Components = k, SampleWeights = weights }, 2).Step(start);
        Expectation expectation = plain.EStep(start);
        LinearMixtureParameters next = plain.MStep(expectation.Responsibilities, start);
        double largest = 0;
        double magnitude = 0;
        for (int i = 0; i < n; i++)
        {
            for (int c = 0; c < k; c++)
            {
                double made = Math.Abs(y[i]) + Enumerable.Range(0, m).Sum(j => Math.Abs(start.Coefficient(c)[j] * x[i, j]));
                double residual = y[i] - start.Predict(c, x.Row(i));
                magnitude = Math.Max(magnitude, made);
                largest = Math.Max(largest, expectation.Responsibilities[i, c] > Epsilon
                    ? Epsilon * ((2.0 * (m + 2) * made * Math.Abs(residual)) + (8.0 * residual * residual) + (8.0 * (k + 4))) / start.Variances[c]
                    : 0);
            }
        }

        string what = $"n {n}, m {m}, K {k}";
        double relative = 4.0 * (largest + (n * Epsilon));
        Near.Absolute(expectation.LogLikelihood, step.LogLikelihood, 2 * n * (largest + (n * Epsilon)), what);
        Near.Absolute(next.Weights, step.Next.Weights, relative, $"{what}: pi");
        for (int c = 0; c < k; c++)
        {
            var r = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Diagonal(
                n, n, i => expectation.Responsibilities[i, c] * (weights is null ? 1.0 : weights[i]));
            double condition = n > 1000 ? 10 : (x.ToMatrix().Transpose() * r * x.ToMatrix()).ConditionNumber();
            for (int j = 0; j < m; j++)
            {
                Near.Absolute(next.Coefficient(c)[j], step.Next.Coefficient(c)[j], relative * condition * magnitude, $"{what}: w[{c}, {j}]");
            }

            Near.Absolute(next.Variances[c], step.Next.Variances[c], 4 * relative * condition * magnitude * magnitude, $"{what}: rho[{c}]");
        }
    }
}
