using Course.Numerics.Randomness;

namespace Course.Numerics.Tests.Randomness;

public sealed class RandomSourceTests
{
    [Fact]
    public void First_values_of_seed_zero_are_those_of_the_published_algorithm()
    {
        // Made by an independent Python program from the published recurrences: SplitMix64 from seed 0 fills the state
        // (0xe220a8397b1dcdaf, 0x6e789e6aa1b965f4, 0x06c45d188009454f, 0xf88bb8a8724c81ec), then xoshiro256**.
        var rng = new RandomSource(0);
        Assert.Equal([0x99ec5f36cb75f2b4UL, 0xbf6e1f784956452aUL, 0x1a5f849d4933e6e0UL, 0x6aa594f1262d2d2cUL], Enumerable.Range(0, 4).Select(_ => rng.NextBits()));
    }

    [Fact]
    public void Same_seed_gives_the_same_numbers_and_another_seed_others()
    {
        Assert.Equal(Draw(new RandomSource(5)), Draw(new RandomSource(5)));
        Assert.NotEqual(Draw(new RandomSource(5)), Draw(new RandomSource(6)));
        Assert.NotEqual(Draw(new RandomSource(5)), Draw(new RandomSource(-5)));
    }

    [Fact]
    public void A_split_depends_on_seed_and_stream_but_not_on_what_was_drawn()
    {
        var rng = new RandomSource(5);
        double[] before = Draw(rng.Split(3));
        _ = Draw(rng);
        Assert.Equal(before, Draw(rng.Split(3)));
        Assert.NotEqual(before, Draw(rng.Split(4)));
        Assert.NotEqual(before, Draw(rng));
        Assert.NotEqual(before, Draw(new RandomSource(6).Split(3)));
        Assert.Equal(2000, Enumerable.Range(-1000, 2000).Select(i => rng.Split(i).NextBits()).Distinct().Count());
    }

    [Fact]
    public void Split_streams_are_uncorrelated()
    {
        var first = new RandomSource(1).Split(0);
        var second = new RandomSource(1).Split(1);
        double correlation = Enumerable.Range(0, 20000).Average(_ => first.NextNormal() * second.NextNormal());
        Assert.InRange(correlation, -5 / Math.Sqrt(20000), 5 / Math.Sqrt(20000));
    }

    [Fact]
    public void Uniforms_lie_in_the_unit_interval_with_its_moments()
    {
        double[] u = new double[50000];
        new RandomSource(2).FillDouble(u);
        Assert.All(u, v => Assert.InRange(v, 0.0, 0.9999999999999999));
        Assert.InRange(u.Average(), 0.5 - (5 * Math.Sqrt(1.0 / 12 / u.Length)), 0.5 + (5 * Math.Sqrt(1.0 / 12 / u.Length)));
        Assert.InRange(u.Average(v => (v - 0.5) * (v - 0.5)), 0.0816, 0.0851);
    }

    [Fact]
    public void Normals_have_the_moments_of_the_standard_normal()
    {
        double[] z = new double[100000];
        new RandomSource(3).FillNormal(z);
        double se = 1 / Math.Sqrt(z.Length);
        Assert.InRange(z.Average(), -5 * se, 5 * se);
        Assert.InRange(z.Average(v => v * v), 1 - (5 * Math.Sqrt(2) * se), 1 + (5 * Math.Sqrt(2) * se));
        Assert.InRange(z.Average(v => v * v * v * v), 3 - (5 * Math.Sqrt(96) * se), 3 + (5 * Math.Sqrt(96) * se));
        Assert.InRange(z.Count(v => v > 1.959963984540054) / (double)z.Length, 0.025 - (5 * 0.156 * se), 0.025 + (5 * 0.156 * se));
    }

    [Fact]
    public void Integers_are_uniform_below_their_bound()
    {
        var rng = new RandomSource(4);
        int[] counts = new int[7];
        for (int i = 0; i < 70000; i++)
        {
            counts[rng.NextInt(7)]++;
        }

        Assert.All(counts, c => Assert.InRange(c, 9500, 10500));
        Assert.Equal(0, rng.NextInt(1));
        // Without rejection a third of the values below 3·2²⁹ would come up less often than the others.
        const int big = 3 << 29;
        Assert.InRange(Enumerable.Range(0, 20000).Count(_ => rng.NextInt(big) % 3 == 2), 6330, 7000);
        Assert.Throws<ArgumentOutOfRangeException>(() => rng.NextInt(0));
    }

    [Fact]
    public void Shuffle_is_a_permutation_and_every_order_occurs_equally_often()
    {
        var rng = new RandomSource(5);
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < 12000; i++)
        {
            char[] items = ['a', 'b', 'c'];
            rng.Shuffle<char>(items);
            string key = new(items);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        Assert.Equal(["abc", "acb", "bac", "bca", "cab", "cba"], counts.Keys.Order(StringComparer.Ordinal));
        Assert.All(counts.Values, c => Assert.InRange(c, 1800, 2200));
    }

    private static double[] Draw(RandomSource rng) => [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? rng.NextDouble() : rng.NextNormal())];
}
