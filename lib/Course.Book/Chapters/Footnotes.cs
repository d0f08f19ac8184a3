using AngleSharp.Dom;

namespace Course.Book.Chapters;

/// <summary>Gathers the footnotes of all cells at the end of the chapter, numbered through.</summary>
internal static class Footnotes
{
    /// <summary>Numbers and moves the notes.</summary>
    public static void Gather(ChapterContent content)
    {
        IElement list = content.Document.CreateElement("ol");
        int number = 0;
        foreach (IElement prose in content.Body.QuerySelectorAll(".prose").ToArray())
        {
            IElement? notes = prose.QuerySelector(".footnotes");
            if (notes is null)
            {
                continue;
            }

            foreach (IElement note in notes.QuerySelectorAll("li").ToArray())
            {
                number++;
                Renumber(prose, note, number);
                list.AppendChild(note);
            }

            notes.Remove();
        }

        if (number > 0)
        {
            IElement section = content.Document.CreateElement("section");
            section.ClassName = "prose footnotes";
            section.SetAttribute("aria-label", "Footnotes");
            section.AppendChild(list);
            content.Body.AppendChild(section);
        }
    }

    private static void Renumber(IElement prose, IElement note, int number)
    {
        string old = note.Id ?? "";
        string id = $"note-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        note.Id = id;
        IElement[] marks = [.. prose.QuerySelectorAll("a.footnote-ref").Where(a => a.GetAttribute("href") == "#" + old)];
        for (int i = 0; i < marks.Length; i++)
        {
            marks[i].SetAttribute("href", "#" + id);
            marks[i].Id = i == 0 ? id + "-mark" : $"{id}-mark-{i + 1}";
            marks[i].TextContent = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (IElement back in note.QuerySelectorAll("a.footnote-back-ref"))
        {
            back.SetAttribute("href", $"#{id}-mark");
            back.SetAttribute("aria-label", "Back to the text");
        }
    }
}
