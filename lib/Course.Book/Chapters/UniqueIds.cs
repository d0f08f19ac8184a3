using AngleSharp.Dom;

namespace Course.Book.Chapters;

/// <summary>Sees to it that an id stands once on a page.</summary>
internal static class UniqueIds
{
    /// <summary>Takes an id that the page's frame uses, or that stands twice, from all but its first element.</summary>
    public static void Ensure(ChapterContent content)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "content", "chapters", "contents", "search", "search-results", "preview" };
        foreach (IElement element in content.Body.QuerySelectorAll("[id]").ToArray())
        {
            if (element.Id is not { Length: > 0 } id || !seen.Add(id))
            {
                element.RemoveAttribute("id");
            }
        }
    }
}
