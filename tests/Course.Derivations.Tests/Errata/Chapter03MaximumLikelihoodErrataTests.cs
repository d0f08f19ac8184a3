using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter03MaximumLikelihoodErrataTests
{
    [Theory]
    [InlineData("000-07", 3)]
    [InlineData("000-08", 1)]
    [InlineData("000-09", 0)]
    [InlineData("000-12", 0)]
    public void Every_check_tells_the_printed_form_from_the_correct_one(string id, int checks)
    {
        ErratumReport report = Assert.Single(CourseErrata.Check(id).Reports);
        Assert.True(report.Holds);
        Assert.Equal(checks, report.Evidence.Count);
    }

    // The rank comes from the errata collection, made with numpy; the gain is 3/2 ln 100 = 6.90776 by hand.
    [Fact]
    public void Three_points_in_space_have_rank_two_and_an_unbounded_likelihood()
    {
        IReadOnlyList<ErratumEvidence> evidence = CourseErrata.Check("000-07").Reports[0].Evidence;
        Assert.Equal("2", evidence[0].Correct);
        Assert.StartsWith("6.907", evidence[1].Correct, StringComparison.Ordinal);
        Assert.Equal("500 of 500 lower it", evidence[2].Correct);
    }
}
