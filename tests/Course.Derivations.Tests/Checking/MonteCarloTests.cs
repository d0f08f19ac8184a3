using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Checking;

public sealed class MonteCarloTests
{
    [Fact]
    public void Mean_and_standard_error_are_the_textbook_ones()
    {
        var inputs = new InputSet([], new RandomSource(1));
        Quantity estimate = MonteCarlo.Expectation(inputs, 500, rng => Vector<double>.Build.Dense(2, _ => 1e6 + rng.NextNormal()));
        RandomSource same = inputs.Random(0);
        double[] first = [.. Enumerable.Range(0, 1000).Select(_ => same.NextNormal()).Where((_, i) => i % 2 == 0)];
        double mean = first.Average();
        Assert.Equal(mean, estimate.Entries[0] - 1e6, 8);
        Assert.Equal(Math.Sqrt(first.Sum(v => (v - mean) * (v - mean)) / 499 / 500), estimate.StandardErrors[0], 8);
    }

    [Fact]
    public void Draws_need_one_shape_and_there_are_at_least_two()
    {
        var inputs = new InputSet([], new RandomSource(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonteCarlo.Expectation(inputs, 1, _ => 1.0));
        int n = 0;
        Assert.Contains("one shape", Assert.Throws<ArgumentException>(() => MonteCarlo.Expectation(inputs, 3, _ => n++ == 0 ? 1.0 : Vector<double>.Build.Dense(2))).Message, StringComparison.Ordinal);
    }
}
