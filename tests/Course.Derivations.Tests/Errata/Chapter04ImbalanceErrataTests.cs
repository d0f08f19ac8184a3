using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter04ImbalanceErrataTests
{
    // 2/102 = 0.01960784314 and 0.49748743719 come from the errata collection, made with scikit-learn.
    [Fact]
    public void The_premise_about_F1_is_wrong_by_the_collections_numbers()
    {
        ErratumReport report = Assert.Single(CourseErrata.Check("000-10").Reports);
        Assert.True(report.Holds);
        Assert.Equal(["0.01960784314", "0", "0.4974874372"], report.Evidence.Take(3).Select(e => e.Correct));
        Assert.Contains(report.Evidence, e => e.Claim.Contains("FN does not affect the score", StringComparison.Ordinal));
    }

    [Fact]
    public void The_fit_is_calibrated_and_the_cut_is_not()
    {
        ErratumReport report = Assert.Single(CourseErrata.Check("000-11").Reports);
        Assert.True(report.Holds);
        Assert.Equal("0.02", report.Evidence[0].Correct);
        Assert.Contains(report.Evidence, e => e.Claim.Contains("the fit leans to the majority", StringComparison.Ordinal));
    }
}
