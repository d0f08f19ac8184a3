using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter06SomeLabelsErrataTests
{
    [Theory]
    [InlineData("002-21", 0)]
    [InlineData("002-22", 4)]
    [InlineData("002-23", 0)]
    [InlineData("002-24", 1)]
    public void Its_checks_tell_the_printed_form_from_the_correct_one(string id, int evidence)
    {
        ErrataReport report = CourseErrata.Check(id);
        Assert.True(report.Holds, report.ToText());
        Assert.Equal(evidence, Assert.Single(report.Reports).Evidence.Count);
    }
}
