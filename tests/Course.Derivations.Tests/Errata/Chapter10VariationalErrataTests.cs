using System.Globalization;
using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter10VariationalErrataTests
{
    [Theory]
    [InlineData("002-05", 0)]
    [InlineData("002-06", 0)]
    [InlineData("002-07", 1)]
    [InlineData("002-08", 0)]
    [InlineData("002-09", 1)]
    [InlineData("002-10", 2)]
    public void Every_check_tells_the_printed_form_from_the_correct_one(string id, int checks)
    {
        ErratumReport report = Assert.Single(CourseErrata.Check(id).Reports);
        Assert.True(report.Holds);
        Assert.Equal(checks, report.Evidence.Count);
    }

    // From the errata collection and the golden values of the ELBO: made with mpmath.
    [Theory]
    [InlineData("002-07", 0, 0, 5.75)]
    [InlineData("002-10", 0, 0, 1)]
    [InlineData("002-10", 1, -6.253950499914519, -5.253950499914519)]
    public void The_numbers_are_those_of_the_collection(string id, int check, double printed, double correct)
    {
        ErratumEvidence evidence = CourseErrata.Check(id).Reports[0].Evidence[check];
        Assert.Equal(printed, double.Parse(evidence.Printed, CultureInfo.InvariantCulture), 1e-8);
        Assert.Equal(correct, double.Parse(evidence.Correct, CultureInfo.InvariantCulture), 1e-8);
    }
}
