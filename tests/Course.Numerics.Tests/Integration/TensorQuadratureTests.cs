using System.Text.Json;
using Course.Numerics.Integration;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Tests.Goldens;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Tests.Integration;

public sealed class TensorQuadratureTests
{
    [Fact]
    public void Trapezoid_reproduces_the_golden_normalisation()
    {
        JsonElement golden = GoldenFile.Read("mvn.json").GetProperty("normalisation");
        Vector<double> mu = golden.GetProperty("mu").Vector();
        SpdMatrix sigma = SpdMatrix.Factor(golden.GetProperty("Sigma").Matrix());
        double step = golden.GetProperty("step").GetDouble();
        double dx = golden.GetProperty("x_half_width").GetDouble();
        double dy = golden.GetProperty("y_half_width").GetDouble();
        IntegrationResult result = TensorQuadrature.Integrate(
            Gaussians.Density(mu, sigma),
            QuadratureRule.Trapezoid((int)Math.Round(2 * dx / step) + 1, mu[0] - dx, mu[0] + dx),
            QuadratureRule.Trapezoid((int)Math.Round(2 * dy / step) + 1, mu[1] - dy, mu[1] + dy));
        Assert.Equal(golden.GetProperty("trapezoid_integral").GetDouble(), result.Value, 1e-13);
        Assert.InRange(result.ErrorEstimate, 0, 1e-12);
        Assert.Equal((601L * 301) + (301L * 151), result.Evaluations);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(4, 3)]
    [InlineData(6, 2)]
    public void Gauss_hermite_after_whitening_integrates_the_density_to_one(int k, int nodes)
    {
        (Vector<double> mean, SpdMatrix sigma) = Gaussians.Random(k, k);
        IntegrationResult result = TensorQuadrature.GaussHermite(Gaussians.Density(mean, sigma), mean, sigma, nodes);
        Assert.Equal(1.0, result.Value, 1e-12);
        Assert.InRange(result.ErrorEstimate, 0, 1e-12);
        Assert.Equal((long)Math.Pow(nodes, k) + (long)Math.Pow((nodes + 1) / 2, k), result.Evaluations);
    }

    [Fact]
    public void Gauss_hermite_gives_moments_and_many_nodes_do_no_harm()
    {
        (Vector<double> mean, SpdMatrix sigma) = Gaussians.Random(5, 2);
        Integrand density = Gaussians.Density(mean, sigma);
        Assert.Equal(mean[0], TensorQuadrature.GaussHermite(x => x[0] * density(x), mean, sigma, 4).Value, 1e-12);
        double product = sigma.Matrix[0, 1] + (mean[0] * mean[1]);
        Assert.Equal(product, TensorQuadrature.GaussHermite(x => x[0] * x[1] * density(x), mean, sigma, 120).Value, 1e-11);
    }

    [Fact]
    public void A_matrix_that_is_not_symmetric_breaks_the_theorem()
    {
        // Erratum 000-01: Σ = [[1, .5], [−.5, 1]] has xᵀΣx > 0, but the integral is √(1.25) = 1.1180339887…
        double determinant = 1.25;
        double constant = 1 / (2 * Math.PI * Math.Sqrt(determinant));
        IntegrationResult result = TensorQuadrature.Integrate(
            x => constant * Math.Exp(-0.5 * ((x[0] * x[0]) + (x[1] * x[1])) / determinant),
            QuadratureRule.Trapezoid(101, -10, 10),
            QuadratureRule.Trapezoid(101, -10, 10));
        Assert.Equal(1.118033988749895, result.Value, 1e-12);
    }

    [Fact]
    public void Gauss_legendre_on_a_box_with_different_rules_an_axis()
    {
        IntegrationResult result = TensorQuadrature.Integrate(
            x => x[0] * x[0] * Math.Exp(x[1]) * Math.Cos(x[2]),
            QuadratureRule.GaussLegendre(2, 0, 3),
            QuadratureRule.GaussLegendre(12, 0, 1),
            QuadratureRule.GaussLegendre(14, 0, Math.PI / 2));
        Assert.Equal(9 * (Math.E - 1), result.Value, 1e-12);
        Assert.True(result.ErrorEstimate > Math.Abs(result.Value - (9 * (Math.E - 1))));
    }

    [Fact]
    public void Impossible_requests_are_refused()
    {
        QuadratureRule rule = QuadratureRule.GaussLegendre(100);
        Assert.Throws<ArgumentException>(() => TensorQuadrature.Integrate(_ => 1));
        Assert.Contains("quasi-Monte Carlo", Assert.Throws<ArgumentException>(() => TensorQuadrature.Integrate(_ => 1, rule, rule, rule, rule, rule)).Message, StringComparison.Ordinal);
        Assert.Contains("at (0)", Assert.Throws<ArithmeticException>(() => TensorQuadrature.Integrate(x => 1 / x[0], QuadratureRule.GaussLegendre(3))).Message, StringComparison.Ordinal);
        (Vector<double> mean, SpdMatrix sigma) = Gaussians.Random(1, 2);
        Assert.Equal("mean", Assert.Throws<ArgumentException>(() => TensorQuadrature.GaussHermite(_ => 1, Vector<double>.Build.Dense(3), sigma, 2)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => TensorQuadrature.GaussHermite(_ => 1, mean, sigma, 0));
    }
}
