using Course.Numerics.Randomness;

namespace Course.Numerics.Tests;

public sealed class LogDomainTests
{
    private const double Inf = double.PositiveInfinity;

    [Theory]
    [InlineData(new double[0], -Inf)]
    [InlineData(new[] { -Inf, -Inf }, -Inf)]
    [InlineData(new[] { -Inf, 2.5 }, 2.5)]
    [InlineData(new[] { 1.0, Inf }, Inf)]
    [InlineData(new[] { Inf, double.NaN }, double.NaN)]
    [InlineData(new[] { -Inf, double.NaN }, double.NaN)]
    [InlineData(new[] { 1000.0, 1000.0 }, 1000.6931471805599)]
    [InlineData(new[] { -1000.0, -1000.0, -1000.0 }, -998.9013877113319)]
    [InlineData(new[] { 0.0, -800.0 }, 0.0)]
    public void Log_sum_exp_is_guarded(double[] values, double expected) => Assert.Equal(expected, LogDomain.LogSumExp(values), 12);

    [Fact]
    public void Shifting_the_input_shifts_the_result_over_many_seeds()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var rng = new RandomSource(seed);
            double[] v = new double[1 + rng.NextInt(12)];
            rng.FillNormal(v);
            double expected = Math.Log(v.Sum(Math.Exp));
            foreach (double shift in new[] { 0.0, 1e4, -1e4 })
            {
                double[] shifted = [.. v.Select(x => x + shift)];
                Assert.True(Math.Abs(LogDomain.LogSumExp(shifted) - shift - expected) < 1e-11, $"seed {seed}");
                double[] p = new double[v.Length];
                Assert.Equal(LogDomain.LogSumExp(shifted), LogDomain.Normalize(shifted, p));
                Assert.True(Math.Abs(p.Sum() - 1) < 1e-14, $"seed {seed}");
                Assert.True(Math.Abs(p[0] - Math.Exp(v[0] - expected)) < 1e-11, $"seed {seed}");
            }
        }
    }

    [Fact]
    public void Normalize_may_work_in_place_and_gives_zeros_where_no_weight_is_positive()
    {
        double[] w = [-Inf, Math.Log(1), Math.Log(3)];
        Assert.Equal(Math.Log(4), LogDomain.Normalize(w, w), 14);
        Assert.Equal([0.0, 0.25, 0.75], w.Select(x => Math.Round(x, 14)));
        double[] nothing = [-Inf, -Inf];
        double[] p = [9, 9];
        Assert.Equal(-Inf, LogDomain.Normalize(nothing, p));
        Assert.Equal([0.0, 0.0], p);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(Inf)]
    public void Normalize_refuses_nan_and_infinite_weights(double bad)
    {
        double[] w = [0, bad];
        Assert.Equal("logWeights", Assert.Throws<ArgumentException>(() => LogDomain.Normalize(w, new double[2])).ParamName);
        Assert.Equal("probabilities", Assert.Throws<ArgumentException>(() => LogDomain.Normalize(w, new double[3])).ParamName);
    }
}
