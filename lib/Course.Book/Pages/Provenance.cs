using System.Reflection;
using System.Text.RegularExpressions;
using Course.Book.Chapters;

namespace Course.Book.Pages;

/// <summary>What made the book: versions, and whether the stand-in for Plotly.NET was used.</summary>
internal static partial class Provenance
{
    private static readonly Assembly Self = typeof(Provenance).Assembly;

    /// <summary>The sentences for the footer.</summary>
    /// <param name="chapters">The chapters, whose code names packages and whose outputs tell of the stand-in.</param>
    public static string Of(IReadOnlyList<ChapterContent> chapters)
    {
        IEnumerable<string> packages = chapters
            .SelectMany(c => Package().Matches(CodeColours.Preamble(c.Chapter) + "\n" + string.Join('\n', c.Chapter.Document.Cells.Select(cell => cell.Source))))
            .Select(match => $"{match.Groups["name"].Value} {match.Groups["version"].Value}")
            .Distinct()
            .Order(StringComparer.Ordinal);
        bool standIn = chapters.Any(c => c.Body.TextContent.Contains("stand-in is used", StringComparison.Ordinal));
        string made = string.Join(", ", packages.Prepend($".NET SDK {Sdk}").Prepend($"the course's library {Version}"));
        return $"Made with {made}. {(standIn ? "The course's own stand-in took the place of Plotly.NET." : "")}".TrimEnd();
    }

    private static string Sdk => Self.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "SdkVersion").Value!;

    /// <summary>The version, with the commit where the build knew it.</summary>
    private static string Version
    {
        get
        {
            string[] parts = Self.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', 2);
            return parts.Length == 2 ? $"{parts[0]} ({parts[1][..Math.Min(7, parts[1].Length)]})" : parts[0];
        }
    }

    [GeneratedRegex("""^#r "nuget:\s*(?<name>[^,"]+?)\s*,\s*(?<version>[^"]+?)\s*"$""", RegexOptions.Multiline)]
    private static partial Regex Package();
}
