using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Course.Book.Chapters;

/// <summary>Gives the headings ids and collects them for the contents of the page.</summary>
internal static partial class Headings
{
    /// <summary>Goes over the chapter's headings; the first of level 1 becomes the title.</summary>
    public static void Collect(ChapterContent content)
    {
        bool titled = false;
        foreach (IElement heading in content.Body.QuerySelectorAll(".prose h1, .prose h2, .prose h3").ToArray())
        {
            if (heading.LocalName == "h1" && !titled)
            {
                titled = true;
                SplitTitle(content, heading);
                continue;
            }

            if (heading.Closest("details") is not null)
            {
                continue;
            }

            heading.Id = FreeId(content, heading);
            MarkExercise(heading);
            content.Headings.Add(new Heading(heading.LocalName == "h3" ? 3 : 2, heading.Id, heading.InnerHtml));
            IElement link = content.Document.CreateElement("a");
            link.ClassName = "permalink";
            link.SetAttribute("href", "#" + heading.Id);
            link.SetAttribute("aria-label", "Link to this section");
            link.TextContent = "#";
            heading.AppendChild(link);
        }
    }

    /// <summary>A title such as <c>08 · PCA</c> is shown as a number above a name.</summary>
    private static void SplitTitle(ChapterContent content, IElement heading)
    {
        Match match = NumberedTitle().Match(heading.TextContent);
        content.Title = match.Success ? match.Groups["name"].Value.Trim() : heading.TextContent.Trim();
        heading.Remove();
    }

    private static void MarkExercise(IElement heading)
    {
        if (heading.TextContent.StartsWith("Exercise ", StringComparison.Ordinal))
        {
            heading.Closest(".prose")!.ClassList.Add("exercise");
        }
    }

    private static string FreeId(ChapterContent content, IElement heading)
    {
        string slug = heading.Id is { Length: > 0 } given ? given : Slug(heading.TextContent);
        string id = slug;
        for (int i = 2; content.Headings.Any(h => h.Id == id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{i}");
        }

        return id;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (char c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } name ? name : "section";
    }

    [GeneratedRegex(@"^\s*\d+\s*[·:.–-]\s*(?<name>.+)$", RegexOptions.Singleline)]
    private static partial Regex NumberedTitle();
}
