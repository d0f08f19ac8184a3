using Course.Book.Pages;
using Course.Documents;

namespace Course.Book;

/// <summary>Writes executed notebooks as pages: one a notebook, an index, a style sheet and a script.</summary>
public static class BookWriter
{
    /// <summary>Writes the pages into a folder. The same notebooks give the same bytes.</summary>
    /// <param name="chapters">The executed notebooks in the book's order.</param>
    /// <param name="folder">The folder; it is made if need be. Files of other names in it are left alone.</param>
    /// <returns>The full path of the first page.</returns>
    public static string Write(IReadOnlyList<Chapter> chapters, string folder)
    {
        ArgumentNullException.ThrowIfNull(chapters);
        Directory.CreateDirectory(folder);
        for (var i = 0; i < chapters.Count; i++)
        {
            var previous = i > 0 ? chapters[i - 1] : null;
            var next = i + 1 < chapters.Count ? chapters[i + 1] : null;
            File.WriteAllText(Path.Combine(folder, chapters[i].PageName), NotebookPage.Render(chapters[i], previous, next));
        }

        foreach (var asset in (string[])["site.css", "site.js"])
        {
            File.WriteAllText(Path.Combine(folder, asset), Asset(asset));
        }

        var index = Path.Combine(Path.GetFullPath(folder), "index.html");
        File.WriteAllText(index, IndexPage.Render(chapters));
        return index;
    }

    private static string Asset(string name)
    {
        using var stream = typeof(BookWriter).Assembly.GetManifestResourceStream("Course.Book.Assets." + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
