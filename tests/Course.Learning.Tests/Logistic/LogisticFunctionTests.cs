using Course.Learning.Logistic;

namespace Course.Learning.Tests.Logistic;

public class LogisticFunctionTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.7310585786300049)]
    [InlineData(-1, 0.2689414213699951)]
    [InlineData(-700, 9.85967654375977e-305)]
    [InlineData(-800, 0)]
    [InlineData(800, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void Probabilities(double logOdds, double expected)
    {
        double actual = LogisticFunction.Probability(logOdds);
        Assert.True(expected.Equals(actual) || Math.Abs(actual - expected) <= 1e-13 * expected, $"{actual:R}");
    }

    [Theory]
    [InlineData(0, -0.6931471805599453)]
    [InlineData(-1000, -1000)]
    [InlineData(40, -4.248354255291589e-18)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void Logarithms(double logOdds, double expected)
    {
        double actual = LogisticFunction.ProbabilityLn(logOdds);
        Assert.True(expected.Equals(actual) || Math.Abs(actual - expected) <= 1e-14 * Math.Abs(expected), $"{actual:R}");
    }

    [Fact]
    public void Log_odds_undo_the_probability()
    {
        for (double eta = -30; eta <= 30; eta += 0.37)
        {
            double p = LogisticFunction.Probability(eta);
            Near.Absolute(eta, LogisticFunction.LogOdds(p), 1e-13 * (1 + 1 / (1 - p)), $"{eta}");
        }

        Assert.Equal(double.NegativeInfinity, LogisticFunction.LogOdds(0));
        Assert.Equal(double.PositiveInfinity, LogisticFunction.LogOdds(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogisticFunction.LogOdds(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogisticFunction.LogOdds(double.NaN));
    }
}
