using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter01GaussianIntegralErrataTests
{
    [Theory]
    [InlineData("000-01", 2)]
    [InlineData("000-02", 3)]
    public void Every_check_tells_the_printed_form_from_the_correct_one(string id, int checks)
    {
        ErratumReport report = Assert.Single(CourseErrata.Check(id).Reports);
        Assert.True(report.Holds);
        Assert.Equal(checks, report.Evidence.Count);
    }

    // The printed and the correct numbers come from the errata collection, made with numpy and scipy.
    [Fact]
    public void The_numbers_are_those_of_the_collection()
    {
        Assert.Equal("1.118033989", CourseErrata.Check("000-01").Reports[0].Evidence[0].Correct);
        Assert.Equal("1", CourseErrata.Check("000-01").Reports[0].Evidence[0].Printed);
        Assert.True(double.Parse(CourseErrata.Check("000-02").Reports[0].Evidence[0].Printed, System.Globalization.CultureInfo.InvariantCulture) > 1);
    }
}
