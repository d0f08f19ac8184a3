using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter07LinearMixturesErrataTests
{
    [Theory]
    [InlineData("002-25", 0)]
    [InlineData("002-26", 4)]
    [InlineData("002-27", 0)]
    [InlineData("002-28", 0)]
    [InlineData("002-29", 1)]
    [InlineData("002-30", 0)]
    public void Every_check_tells_the_printed_form_from_the_correct_one(string id, int checks)
    {
        ErratumReport report = Assert.Single(CourseErrata.Check(id).Reports);
        Assert.True(report.Holds);
        Assert.Equal(checks, report.Evidence.Count);
    }

    // From the errata collection, 002-29: made with mpmath.
    [Theory]
    [InlineData(1e-2, -3.725403032299992)]
    [InlineData(1e-6, 5.368380396494472)]
    [InlineData(1e-12, 19.182679473931028)]
    [InlineData(1e-24, 46.81369937679984)]
    public void The_likelihood_of_a_line_through_two_samples_is_the_recorded_one(double rho, double expected) =>
        Assert.Equal(expected, Chapter07LinearMixturesErrata.LogLikelihood(rho), 1e-11);
}
