using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter09EigenmapsErrataTests
{
    [Fact]
    public void Every_erratum_of_the_problem_is_there_and_holds()
    {
        ErrataReport report = CourseErrata.Check([.. Enumerable.Range(11, 10).Select(i => $"002-{i}")]);
        Assert.Equal(10, report.Reports.Count);
        Assert.True(report.Holds, report.ToText());
    }

    [Theory]
    [InlineData("002-11", 2)]
    [InlineData("002-12", 1)]
    [InlineData("002-13", 1)]
    [InlineData("002-14", 3)]
    [InlineData("002-15", 2)]
    [InlineData("002-16", 1)]
    [InlineData("002-17", 1)]
    [InlineData("002-19", 3)]
    [InlineData("002-20", 2)]
    public void Each_is_checked_as_often_as_it_should_be(string id, int checks) =>
        Assert.Equal(checks, CourseErrata.Check(id).Reports[0].Evidence.Count);

    [Fact]
    public void The_eigenvalues_of_L_itself_sum_to_2_148_and_those_of_the_generalised_problem_to_1_098()
    {
        ErratumEvidence evidence = CourseErrata.Check("002-14").Reports[0].Evidence[0];
        Assert.Equal(2.148254120041557, double.Parse(evidence.Printed, System.Globalization.CultureInfo.InvariantCulture), 1e-8);
        Assert.Equal(1.0978030751206413, double.Parse(evidence.Correct, System.Globalization.CultureInfo.InvariantCulture), 1e-8);
    }
}
