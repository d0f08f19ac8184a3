using Course.Derivations.Errata;

namespace Course.Derivations.Tests.Errata;

public class Chapter05MixturesErrataTests
{
    public static TheoryData<string> Ids => ["001-01", "001-02", "001-03", "001-04", "001-05", "001-06"];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_checks_tell_the_printed_form_from_the_correct_one(string id)
    {
        ErrataReport report = CourseErrata.Check(id);
        Assert.True(report.Holds, report.ToText());
    }

    [Theory]
    [InlineData("001-01", 2)]
    [InlineData("001-02", 2)]
    [InlineData("001-03", 1)]
    [InlineData("001-06", 1)]
    public void It_has_evidence(string id, int atLeast) =>
        Assert.True(Assert.Single(CourseErrata.Check(id).Reports).Evidence.Count >= atLeast);
}
