using Course.Numerics.Integration;

namespace Course.Numerics.Tests.Integration;

public sealed class QuadratureRuleTests
{
    [Fact]
    public void Gauss_legendre_has_the_tabulated_nodes_and_weights()
    {
        // Abramowitz and Stegun (1964), table 25.4, n = 2, 3 and 5.
        Check(QuadratureRule.GaussLegendre(2), [-0.577350269189626, 0.577350269189626], [1, 1]);
        Check(QuadratureRule.GaussLegendre(3), [-0.774596669241483, 0, 0.774596669241483], [0.555555555555556, 0.888888888888889, 0.555555555555556]);
        Check(
            QuadratureRule.GaussLegendre(5),
            [-0.906179845938664, -0.538469310105683, 0, 0.538469310105683, 0.906179845938664],
            [0.236926885056189, 0.478628670499366, 0.568888888888889, 0.478628670499366, 0.236926885056189]);
        Check(QuadratureRule.GaussLegendre(1), [0], [2]);
    }

    [Fact]
    public void Gauss_hermite_has_the_tabulated_nodes_and_weights()
    {
        // Abramowitz and Stegun (1964), table 25.10, n = 2, 3 and 5.
        Check(QuadratureRule.GaussHermite(2), [-0.707106781186548, 0.707106781186548], [0.886226925452758, 0.886226925452758]);
        Check(QuadratureRule.GaussHermite(3), [-1.224744871391589, 0, 1.224744871391589], [0.295408975150919, 1.181635900603677, 0.295408975150919]);
        Check(
            QuadratureRule.GaussHermite(5),
            [-2.020182870456086, -0.958572464613819, 0, 0.958572464613819, 2.020182870456086],
            [0.019953242059046, 0.393619323152241, 0.945308720482942, 0.393619323152241, 0.019953242059046]);
        Check(QuadratureRule.GaussHermite(1), [0], [Math.Sqrt(Math.PI)]);
    }

    [Fact]
    public void Small_hermite_weights_keep_their_relative_accuracy()
    {
        // Abramowitz and Stegun (1964), table 25.10, n = 20: the last node and weight.
        QuadratureRule rule = QuadratureRule.GaussHermite(20);
        Assert.Equal(5.3874808900112, rule.Nodes[19], 12);
        Assert.Equal(1.0, rule.Weights[19] / 2.229393645534e-13, 11);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(64)]
    public void Gauss_rules_are_exact_to_degree_two_n_minus_one_and_not_beyond(int n)
    {
        QuadratureRule legendre = QuadratureRule.GaussLegendre(n);
        QuadratureRule hermite = QuadratureRule.GaussHermite(n);
        double moment = Math.Sqrt(Math.PI);
        for (int degree = 0; degree <= Math.Min((2 * n) - 1, 60); degree++)
        {
            double exact = degree % 2 == 0 ? 2.0 / (degree + 1) : 0;
            Assert.Equal(exact, legendre.Apply(x => Math.Pow(x, degree)), 13);
            if (degree % 2 == 0)
            {
                moment *= degree == 0 ? 1 : (degree - 1) / 2.0;
                Assert.True(Math.Abs((hermite.Apply(x => Math.Pow(x, degree)) / moment) - 1) < 1e-12, $"degree {degree}");
            }
            else
            {
                Assert.True(Math.Abs(hermite.Apply(x => Math.Pow(x, degree))) < 1e-12 * Math.Max(1, moment * degree), $"degree {degree}");
            }
        }

        if (n <= 5)
        {
            double next = 2.0 / ((2 * n) + 1);
            Assert.True(Math.Abs(legendre.Apply(x => Math.Pow(x, 2 * n)) - next) > 1e-4 * next);
        }
    }

    [Fact]
    public void Large_rules_stay_positive_and_rising()
    {
        foreach (QuadratureRule rule in new[] { QuadratureRule.GaussHermite(200), QuadratureRule.GaussLegendre(500, 2, 5), QuadratureRule.Trapezoid(1000, -1, 1) })
        {
            for (int i = 0; i < rule.Count; i++)
            {
                Assert.True(rule.Weights[i] > 0);
                Assert.True(i == 0 || rule.Nodes[i] > rule.Nodes[i - 1]);
            }
        }

        Assert.Equal(Math.Sqrt(Math.PI) * Math.Exp(-0.25), QuadratureRule.GaussHermite(200).Apply(Math.Cos), 13);
        Assert.Equal(3.0, QuadratureRule.GaussLegendre(500, 2, 5).Apply(_ => 1), 12);
    }

    [Fact]
    public void Trapezoid_is_exact_on_lines_and_spectral_on_gaussians()
    {
        Assert.Equal(7.5, QuadratureRule.Trapezoid(2, 1, 4).Apply(x => x), 14);
        Assert.Equal(4, QuadratureRule.Trapezoid(5, 0, 1).Nodes[4] * 4);
        Assert.Equal(Math.Sqrt(Math.PI), QuadratureRule.Trapezoid(33, -8, 8).Apply(x => Math.Exp(-x * x)), 13);
    }

    [Fact]
    public void Coarser_rules_have_half_the_nodes_of_the_same_family()
    {
        Assert.Equal(6, QuadratureRule.GaussLegendre(11, 1, 2).Coarser().Count);
        Assert.Equal(1.0, QuadratureRule.GaussLegendre(11, 1, 2).Coarser().Apply(_ => 1), 14);
        Assert.Equal(1, QuadratureRule.GaussHermite(1).Coarser().Count);
        Assert.Equal(2, QuadratureRule.Trapezoid(2, 0, 1).Coarser().Count);
    }

    [Fact]
    public void Impossible_rules_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => QuadratureRule.GaussHermite(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuadratureRule.GaussHermite(201));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuadratureRule.GaussLegendre(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => QuadratureRule.Trapezoid(1, 0, 1));
        Assert.Throws<ArgumentException>(() => QuadratureRule.GaussLegendre(3, 1, 1));
        Assert.Throws<ArgumentException>(() => QuadratureRule.Trapezoid(3, double.NaN, 1));
        Assert.Throws<ArgumentException>(() => QuadratureRule.Trapezoid(3, 0, double.PositiveInfinity));
    }

    private static void Check(QuadratureRule rule, double[] nodes, double[] weights)
    {
        Assert.Equal(nodes.Length, rule.Count);
        for (int i = 0; i < nodes.Length; i++)
        {
            Assert.Equal(nodes[i], rule.Nodes[i], 14);
            Assert.Equal(weights[i], rule.Weights[i], 14);
        }
    }
}
