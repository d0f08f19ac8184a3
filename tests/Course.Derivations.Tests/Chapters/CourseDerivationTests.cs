using Course.Derivations.Chapters;
using Course.Derivations.Checking;
using Course.Derivations.Reporting;

namespace Course.Derivations.Tests.Chapters;

public class CourseDerivationTests
{
    private const int Trials = 40;

    /// <summary>The printed forms that have to be wrong turns, each rejected on every run.</summary>
    private static readonly string[] NamedErrata =
    [
        "000-01", "000-02", "000-03", "000-04", "000-05", "000-06", "000-10", "000-11",
        "001-01", "001-02", "001-03",
        "002-01", "002-14", "002-17", "002-19", "002-20", "002-22", "002-26",
    ];

    public static TheoryData<string, int> DerivationsAndSeeds
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (Derivation derivation in CourseDerivations.All)
            {
                data.Add(derivation.Id, 1);
                data.Add(derivation.Id, 20);
                data.Add(derivation.Id, 300);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(DerivationsAndSeeds))]
    public void Every_line_holds_and_every_wrong_turn_is_rejected(string id, int seed)
    {
        DerivationReport report = CourseDerivations.All.Single(d => d.Id == id).Check(seed, Trials);
        Assert.True(report.Holds, report.ToText());
    }

    [Fact]
    public void Identifiers_are_unique_and_in_the_order_of_the_chapters()
    {
        string[] ids = [.. CourseDerivations.All.Select(d => d.Id)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids.OrderBy(id => id[..2], StringComparer.Ordinal).Select(id => id[..2]), ids.Select(id => id[..2]));
    }

    [Fact]
    public void The_errata_that_are_mathematical_are_wrong_turns()
    {
        var turns = CourseDerivations.All.SelectMany(d => d.WrongTurns).SelectMany(w => w.Errata).ToHashSet();
        Assert.All(NamedErrata, id => Assert.Contains(id, turns));
    }
}
