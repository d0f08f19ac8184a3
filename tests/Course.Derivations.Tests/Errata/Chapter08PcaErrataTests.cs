using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter08PcaErrataTests
{
    [Theory]
    [InlineData("002-01")]
    [InlineData("002-02")]
    [InlineData("002-03")]
    [InlineData("002-04")]
    public void Every_erratum_holds(string id)
    {
        ErrataReport report = CourseErrata.Check(id);
        Assert.True(report.Holds, report.ToText());
    }

    [Fact]
    public void The_printed_divisors_give_6_08_where_the_residuals_give_5_472()
    {
        ErratumEvidence evidence = CourseErrata.Check("002-01").Reports[0].Evidence[0];
        Assert.StartsWith("6.08003", evidence.Printed, StringComparison.Ordinal);
        Assert.StartsWith("5.47203", evidence.Correct, StringComparison.Ordinal);
        Assert.True(evidence.PrintedFails && evidence.CorrectHolds);
    }

    [Theory]
    [InlineData("002-01", 3)]
    [InlineData("002-02", 2)]
    [InlineData("002-03", 2)]
    public void Each_is_checked_as_often_as_it_should_be(string id, int checks) =>
        Assert.Equal(checks, CourseErrata.Check(id).Reports[0].Evidence.Count);
}
