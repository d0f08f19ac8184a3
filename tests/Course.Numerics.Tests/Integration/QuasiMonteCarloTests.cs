using System.Numerics;
using Course.Numerics.Integration;
using Course.Numerics.LinearAlgebra;

namespace Course.Numerics.Tests.Integration;

public sealed class QuasiMonteCarloTests
{
    [Fact]
    public void First_points_are_the_published_ones()
    {
        // Joe and Kuo, Notes on generating Sobol sequences (2008), in Gray code order, three dimensions.
        double[][] expected =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375],
        ];
        var sequence = new SobolSequence(3);
        uint[] point = new uint[3];
        foreach (double[] row in expected)
        {
            sequence.Next(point);
            Assert.Equal(row, point.Select(b => b / 4294967296.0));
        }
    }

    [Fact]
    public void Polynomials_are_primitive_distinct_and_initial_numbers_are_odd_and_small()
    {
        var seen = new HashSet<uint>();
        foreach ((int degree, uint coefficients, uint[] initial) in SobolSequence.Table)
        {
            uint polynomial = (1u << degree) | (coefficients << 1) | 1u;
            Assert.True(seen.Add(polynomial));
            Assert.Equal((1 << degree) - 1, OrderOfX(polynomial, degree));
            Assert.Equal(degree, initial.Length);
            Assert.All(initial.Select((m, i) => (m, i)), p => Assert.True(p.m % 2 == 1 && p.m < 1u << (p.i + 1)));
        }

        Assert.Equal(SobolSequence.LargestDimension - 1, seen.Count);
    }

    [Fact]
    public void Every_axis_is_stratified_in_every_block_of_a_power_of_two()
    {
        var sequence = new SobolSequence(SobolSequence.LargestDimension);
        const int n = 1024;
        uint[] point = new uint[sequence.Dimension];
        for (int block = 0; block < 3; block++)
        {
            var cells = new HashSet<uint>[sequence.Dimension];
            for (int i = 0; i < n; i++)
            {
                sequence.Next(point);
                for (int d = 0; d < point.Length; d++)
                {
                    (cells[d] ??= []).Add(point[d] >> 22);
                }
            }

            Assert.All(cells, c => Assert.Equal(n, c.Count));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    public void Gaussian_over_the_whole_space_within_its_error_bar(int k)
    {
        (MathNet.Numerics.LinearAlgebra.Vector<double> mean, SpdMatrix sigma) = Gaussians.Random(k, k);
        IntegrationResult result = QuasiMonteCarlo.OverSpace(
            Gaussians.Density(mean, sigma), mean, sigma, new QuasiMonteCarloOptions { Seed = 3, Points = 2048, Randomisations = 16 }, stretch: 1.2);
        Assert.InRange(result.ErrorEstimate, 1e-9, 0.02);
        Assert.True(Math.Abs(result.Value - 1) <= 5 * result.ErrorEstimate, $"{result}");
        Assert.Equal(2048 * 16, result.Evaluations);
    }

    [Fact]
    public void The_error_bar_is_honest_and_beats_monte_carlo()
    {
        int inside = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            IntegrationResult result = QuasiMonteCarlo.Integrate(
                x => Math.Exp(x[0] + (0.5 * x[1]) - x[2]), Box.Cube(3, 0, 1), new QuasiMonteCarloOptions { Seed = seed, Points = 256, Randomisations = 8 });
            double exact = (Math.E - 1) * 2 * (Math.Exp(0.5) - 1) * (1 - Math.Exp(-1));
            inside += Math.Abs(result.Value - exact) <= 2 * result.ErrorEstimate ? 1 : 0;
            Assert.True(result.ErrorEstimate < 0.2 * 0.6 / Math.Sqrt(result.Evaluations), $"seed {seed}: {result}");
        }

        // Two standard errors of eight shifts cover 91 % (Student's t with 7 degrees of freedom).
        Assert.InRange(inside, 30, 40);
    }

    [Fact]
    public void Boxes_are_scaled_and_the_same_seed_gives_the_same_bytes()
    {
        var box = new Box([1.0, -2.0], [3.0, 4.0]);
        var options = new QuasiMonteCarloOptions { Seed = 9, Points = 1024 };
        IntegrationResult first = QuasiMonteCarlo.Integrate(x => x[0] * x[1], box, options);
        Assert.Equal(first, QuasiMonteCarlo.Integrate(x => x[0] * x[1], box, options));
        Assert.NotEqual(first, QuasiMonteCarlo.Integrate(x => x[0] * x[1], box, options with { Seed = 10 }));
        Assert.Equal(24.0, first.Value, 5 * first.ErrorEstimate);
        Assert.Equal(12.0, QuasiMonteCarlo.Integrate(_ => 1, box, options).Value, 1e-12);
        Assert.Equal(0.0, QuasiMonteCarlo.Integrate(_ => 1, box, options).ErrorEstimate, 1e-12);
    }

    [Fact]
    public void Impossible_requests_are_refused()
    {
        var options = new QuasiMonteCarloOptions { Seed = 1 };
        Assert.Throws<ArgumentOutOfRangeException>(() => QuasiMonteCarlo.Integrate(_ => 1, Box.Cube(22, 0, 1), options));
        foreach (int points in new[] { 0, 1, 100, 1 << 25 })
        {
            Assert.Contains("power of two", Assert.Throws<ArgumentException>(() => QuasiMonteCarlo.Integrate(_ => 1, Box.Cube(2, 0, 1), options with { Points = points })).Message, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => QuasiMonteCarlo.Integrate(_ => 1, Box.Cube(2, 0, 1), options with { Randomisations = 3 }));
        Assert.Throws<ArithmeticException>(() => QuasiMonteCarlo.Integrate(_ => double.PositiveInfinity, Box.Cube(2, 0, 1), options));
        (MathNet.Numerics.LinearAlgebra.Vector<double> mean, SpdMatrix sigma) = Gaussians.Random(1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => QuasiMonteCarlo.OverSpace(_ => 1, mean, sigma, options, double.NaN));
        Assert.Throws<ArgumentException>(() => new SobolSequence(2).Next(new uint[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(0));
    }

    /// <summary>The multiplicative order of x modulo a polynomial over GF(2).</summary>
    private static int OrderOfX(uint polynomial, int degree)
    {
        uint power = 1;
        for (int order = 1; order <= 1 << degree; order++)
        {
            power <<= 1;
            if ((power >> degree & 1) == 1)
            {
                power ^= polynomial;
            }

            if (power == 1)
            {
                return order;
            }
        }

        return BitOperations.PopCount(polynomial) * -1;
    }
}
