using AngleSharp.Dom;
using Course.Book.Outputs;
using Course.Book.References;

namespace Course.Book.Chapters;

/// <summary>Leads every link of every chapter to its place in the book, and says by number what it leads to.</summary>
/// <param name="chapters">All chapters.</param>
/// <param name="works">The works that can be cited.</param>
/// <param name="notices">Takes a sentence for each link that leads nowhere.</param>
internal sealed class CrossReferences(IReadOnlyList<ChapterContent> chapters, IReadOnlyDictionary<string, Reference> works, ICollection<string> notices)
{
    private static readonly string[] NotebookEndings = [".dib", ".ipynb", ".html"];

    /// <summary>What is referred to from another page, by page and id: link to the element.</summary>
    public SortedDictionary<string, IElement> Distant { get; } = new(StringComparer.Ordinal);

    /// <summary>The chapters that cite a work, by its key.</summary>
    public Dictionary<string, List<ChapterContent>> CitedIn { get; } = new(StringComparer.Ordinal);

    /// <summary>Resolves all links.</summary>
    public void Resolve()
    {
        foreach (ChapterContent chapter in chapters)
        {
            var cited = new SortedSet<string>(StringComparer.Ordinal);
            foreach (IElement link in chapter.Body.QuerySelectorAll("a[href]").ToArray())
            {
                Resolve(chapter, link, cited);
            }

            AddList(chapter, cited);
        }
    }

    private void Resolve(ChapterContent chapter, IElement link, SortedSet<string> cited)
    {
        string href = link.GetAttribute("href")!;
        if (link.ClassList.Contains("label") || link.ClassList.Contains("permalink"))
        {
            return;
        }

        if (href.StartsWith("#" + Reference.Prefix, StringComparison.Ordinal))
        {
            Cite(chapter, link, href[(1 + Reference.Prefix.Length)..], cited);
        }
        else if (href.StartsWith('#'))
        {
            Point(chapter, chapter, link, href[1..]);
        }
        else if (!Uri.TryCreate(href, UriKind.Absolute, out _))
        {
            Elsewhere(chapter, link, href);
        }
    }

    private void Elsewhere(ChapterContent chapter, IElement link, string href)
    {
        string[] parts = href.Split('#', 2);
        string name = Uri.UnescapeDataString(parts[0]);
        string? ending = NotebookEndings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        ChapterContent? other = ending is null ? null : chapters.FirstOrDefault(c => c.Chapter.Name == Path.GetFileName(name[..^ending.Length]));
        if (other is null)
        {
            Unlink(chapter, link, href);
            return;
        }

        link.SetAttribute("href", Uri.EscapeDataString(other.Chapter.PageName));
        if (parts.Length == 2)
        {
            Point(chapter, other, link, parts[1]);
        }
    }

    private void Point(ChapterContent from, ChapterContent to, IElement link, string id)
    {
        id = Uri.UnescapeDataString(id);
        IElement? element = to.Document.GetElementById(id);
        if (element is null)
        {
            Unlink(from, link, link.GetAttribute("href")! + (from == to ? "" : "#" + id));
            return;
        }

        string page = from == to ? "" : Uri.EscapeDataString(to.Chapter.PageName);
        string href = $"{page}#{Uri.EscapeDataString(id)}";
        link.SetAttribute("href", href);
        if (link.ClassList.Contains("footnote-ref") || link.ClassList.Contains("footnote-back-ref"))
        {
            return;
        }

        link.ClassList.Add("xref");
        if (to.Targets.TryGetValue(id, out Target? target))
        {
            string text = link.TextContent.Trim();
            link.Append(from.Document.CreateTextNode(text.Length == 0 ? target.Label : text.Contains(target.Label, StringComparison.Ordinal) ? "" : Spoken(target.Label)));
        }

        if (from != to)
        {
            Distant[href] = element;
        }
    }

    /// <summary>An equation's number has its own parentheses.</summary>
    private static string Spoken(string label) => label.StartsWith('(') ? " " + label : $" ({label})";

    private void Cite(ChapterContent chapter, IElement link, string key, SortedSet<string> cited)
    {
        if (!works.ContainsKey(key))
        {
            Unlink(chapter, link, "#" + Reference.Prefix + key);
            return;
        }

        link.ClassList.Add("cite");
        if (cited.Add(key))
        {
            if (!CitedIn.TryGetValue(key, out List<ChapterContent>? citing))
            {
                CitedIn[key] = citing = [];
            }

            citing.Add(chapter);
        }
    }

    private void Unlink(ChapterContent chapter, IElement link, string href)
    {
        notices.Add($"{chapter.Chapter.Name}: the link '{href}' leads nowhere in the book.");
        link.RemoveAttribute("href");
        link.ClassList.Add("lost");
    }

    private void AddList(ChapterContent chapter, SortedSet<string> cited)
    {
        if (cited.Count == 0)
        {
            return;
        }

        IElement section = chapter.Document.CreateElement("section");
        section.ClassName = "prose references";
        string id = chapter.Document.GetElementById("references") is null ? "references" : "works-cited";
        section.InnerHtml = $"<h2 id=\"{id}\">References</h2>\n<ul>\n"
            + string.Concat(cited.Select(key => $"<li id=\"{Html.Text(works[key].Id)}\">{ReferenceHtml.Of(works[key])}</li>\n")) + "</ul>";
        chapter.Body.AppendChild(section);
        chapter.Headings.Add(new Heading(2, id, "References"));
    }
}
