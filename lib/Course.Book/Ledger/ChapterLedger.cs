using AngleSharp.Dom;
using Course.Book.Chapters;

namespace Course.Book.Ledger;

/// <summary>What a chapter has established.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Derivations">Its derivations in order.</param>
/// <param name="Facts">Its other checks in order.</param>
internal sealed record ChapterLedger(ChapterContent Chapter, IReadOnlyList<CheckedDerivation> Derivations, IReadOnlyList<StatedFact> Facts)
{
    /// <summary>Reads the records among what the chapter's cells showed.</summary>
    public static ChapterLedger Of(ChapterContent chapter)
    {
        CheckedDerivation[] derivations =
        [
            .. chapter.Body.QuerySelectorAll("script.course-derivation").Select(s => CheckedDerivation.Read(s.TextContent)).OfType<CheckedDerivation>().DistinctBy(d => d.Id),
        ];
        var titles = derivations.Select(d => d.Title).ToHashSet(StringComparer.Ordinal);
        IEnumerable<StatedFact> facts = chapter.Body.QuerySelectorAll("table.course-proved tbody tr")
            .Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray())
            .Where(cells => cells.Length == 3 && !titles.Contains(cells[0]))
            .Select(cells => new StatedFact(cells[0], cells[1], cells[2]));
        return new ChapterLedger(chapter, derivations, [.. facts]);
    }
}
