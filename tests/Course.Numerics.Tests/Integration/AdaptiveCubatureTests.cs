using Course.Numerics.Integration;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Tests.Integration;

public sealed class AdaptiveCubatureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void One_rule_is_exact_on_polynomials_of_its_degree(int k)
    {
        // Genz and Malik: all monomials up to degree 7 (5 embedded). Kronrod 15: degree 22; the embedded Gauss 7: 13.
        int[][] powers = k == 1 ? [.. Enumerable.Range(0, 14).Select(p => new[] { p })] : [.. Monomials(k, 5)];
        foreach (int[] power in powers)
        {
            AdaptiveIntegrationResult result = AdaptiveCubature.Integrate(Monomial(power), Box.Cube(k, 0, 2), new AdaptiveCubatureOptions { RelativeTolerance = 1e-12 });
            double exact = power.Aggregate(1.0, (product, p) => product * Math.Pow(2, p + 1) / (p + 1));
            Assert.Equal(exact, result.Value, 1e-12 * exact);
            Assert.Equal(k == 1 ? 15 : 1 + (4 * k) + (2 * k * (k - 1)) + (1 << k), result.Evaluations);
        }

        foreach (int[] power in k == 1 ? [[22]] : Monomials(k, 7))
        {
            AdaptiveIntegrationResult result = AdaptiveCubature.Integrate(Monomial(power), Box.Cube(k, 0, 2), new AdaptiveCubatureOptions { MaxEvaluations = 60 + (10 * k), RelativeTolerance = 1e9 });
            double exact = power.Aggregate(1.0, (product, p) => product * Math.Pow(2, p + 1) / (p + 1));
            Assert.Equal(exact, result.Value, 1e-11 * exact);
        }
    }

    [Theory]
    [InlineData(1, 1e-9)]
    [InlineData(2, 1e-8)]
    [InlineData(3, 1e-6)]
    [InlineData(4, 1e-4)]
    public void Gaussians_integrate_to_one_within_the_estimate(int k, double tolerance)
    {
        for (int seed = 0; seed < 3; seed++)
        {
            (Vector<double> mean, _) = Gaussians.Random(seed, k);
            Matrix<double> correlated = Matrix<double>.Build.Dense(k, k, (i, j) => i == j ? 1.0 : 0.3);
            SpdMatrix sigma = SpdMatrix.Factor(correlated);
            var box = new Box([.. mean.Select(m => m - 7)], [.. mean.Select(m => m + 6.5)]);
            AdaptiveIntegrationResult result = AdaptiveCubature.Integrate(
                Gaussians.Density(mean, sigma), box, new AdaptiveCubatureOptions { AbsoluteTolerance = tolerance, RelativeTolerance = 0 });
            Assert.Equal(IntegrationStopReason.Converged, result.StopReason);
            Assert.InRange(result.ErrorEstimate, 0, tolerance);
            Assert.Equal(1.0, result.Value, tolerance + 1e-9);
        }
    }

    [Fact]
    public void It_refines_where_the_integrand_bends()
    {
        double exact = Math.Atan(100.0) + Math.Atan(200.0);
        AdaptiveIntegrationResult result = AdaptiveCubature.Integrate(x => 0.01 / ((x[0] * x[0]) + 1e-4), new Box([-1.0], [2.0]));
        Assert.Equal(exact, result.Value, 1e-8);
        Assert.InRange(result.Evaluations, 100, 2000);
        AdaptiveIntegrationResult kink = AdaptiveCubature.Integrate(x => Math.Abs(x[0] - (1.0 / 3)) * (1 + x[1]), Box.Cube(2, 0, 1), new AdaptiveCubatureOptions { AbsoluteTolerance = 1e-6, RelativeTolerance = 0 });
        Assert.Equal(5.0 / 18 * 1.5, kink.Value, 1e-6);
    }

    [Fact]
    public void The_limit_of_evaluations_is_a_result()
    {
        AdaptiveIntegrationResult result = AdaptiveCubature.Integrate(
            x => Math.Sqrt(Math.Abs(x[0] - x[1])), Box.Cube(2, 0, 1), new AdaptiveCubatureOptions { AbsoluteTolerance = 0, RelativeTolerance = 0, MaxEvaluations = 1000 });
        Assert.Equal(IntegrationStopReason.EvaluationLimit, result.StopReason);
        Assert.InRange(result.Evaluations, 960, 1000);
        Assert.True(Math.Abs(result.Value - (8.0 / 15)) < result.ErrorEstimate);
    }

    [Fact]
    public void Impossible_requests_are_refused()
    {
        Assert.Contains("QuasiMonteCarlo", Assert.Throws<ArgumentException>(() => AdaptiveCubature.Integrate(_ => 1, Box.Cube(5, 0, 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AdaptiveCubature.Integrate(_ => 1, Box.Cube(2, 0, 1), new AdaptiveCubatureOptions { AbsoluteTolerance = double.NaN }));
        Assert.Throws<ArgumentException>(() => AdaptiveCubature.Integrate(_ => 1, Box.Cube(2, 0, 1), new AdaptiveCubatureOptions { RelativeTolerance = -1 }));
        Assert.Throws<ArgumentException>(() => AdaptiveCubature.Integrate(_ => 1, Box.Cube(2, 0, 1), new AdaptiveCubatureOptions { MaxEvaluations = 5 }));
        Assert.Throws<ArithmeticException>(() => AdaptiveCubature.Integrate(_ => double.NaN, Box.Cube(2, 0, 1)));
        Assert.Throws<ArgumentException>(() => new Box([], []));
        Assert.Throws<ArgumentException>(() => new Box([0, 1], [2]));
        Assert.Throws<ArgumentException>(() => new Box([0, 1], [2, 1]));
        Assert.Throws<ArgumentException>(() => new Box([double.NegativeInfinity], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Box.Cube(0, 0, 1));
        Assert.Equal(6.0, new Box([0, 1], [2, 4]).Volume);
    }

    private static Integrand Monomial(int[] power) => x =>
    {
        double product = 1.0;
        for (int i = 0; i < power.Length; i++)
        {
            product *= Math.Pow(x[i], power[i]);
        }

        return product;
    };

    private static IEnumerable<int[]> Monomials(int k, int degree) => k == 0
        ? [[]]
        : Enumerable.Range(0, degree + 1).SelectMany(p => Monomials(k - 1, degree - p).Select(rest => rest.Append(p).ToArray()));
}
