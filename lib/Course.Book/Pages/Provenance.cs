using Course.Book.Chapters;

namespace Course.Book.Pages;

/// <summary>What made the book: versions, and whether the stand-in for Plotly.NET was used.</summary>
internal static class Provenance
{
    /// <summary>The sentence for the footer.</summary>
    /// <param name="versions">Names and versions in order.</param>
    /// <param name="chapters">The chapters, whose outputs tell of the stand-in.</param>
    public static string Of(IReadOnlyList<KeyValuePair<string, string>> versions, IReadOnlyList<ChapterContent> chapters)
    {
        bool standIn = chapters.Any(c => c.Body.TextContent.Contains("stand-in is used", StringComparison.Ordinal));
        string charts = standIn ? "Charts made with the course's stand-in for Plotly.NET." : "Charts made with Plotly.NET.";
        return versions.Count == 0 ? charts : $"Made with {string.Join(", ", versions.Select(v => $"{v.Key} {v.Value}"))}. {charts}";
    }
}
