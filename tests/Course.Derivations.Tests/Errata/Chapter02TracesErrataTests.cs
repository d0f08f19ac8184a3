using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter02TracesErrataTests
{
    // The numbers come from the errata collection, made with numpy: the adjugate of A has 1 and -1.5 at (2, 1) and (1, 2).
    [Theory]
    [InlineData("000-03", "-1.5", "1")]
    [InlineData("000-04", "-0.1807664497", "-0.3615328995")]
    [InlineData("000-05", "5.25", "-2.875")]
    [InlineData("000-06", "0", "2")]
    public void The_printed_form_fails_and_the_correct_one_holds(string id, string printed, string correct)
    {
        ErratumReport report = Assert.Single(CourseErrata.Check(id).Reports);
        Assert.True(report.Holds);
        Assert.True(report.Evidence.Count >= 2, "The wrong turns of the derivations belong to the checks.");
        Assert.Equal(printed, report.Evidence[0].Printed);
        Assert.Equal(correct, report.Evidence[0].Correct);
    }
}
