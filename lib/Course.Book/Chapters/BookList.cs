using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Book.Chapters;

/// <summary>The book's title and the order of its chapters, from <c>book.json</c>.</summary>
internal sealed class BookList
{
    private readonly List<(string Notebook, string Summary, string? Figure)> entries = [];

    private BookList(string title, string subtitle)
    {
        Title = title;
        Subtitle = subtitle;
    }

    /// <summary>The book's title.</summary>
    public string Title { get; }

    /// <summary>What the book is, in a sentence.</summary>
    public string Subtitle { get; }

    /// <summary>Reads the list.</summary>
    /// <param name="notebookFolder">The folder with <c>book.json</c>; null, or one without it, gives a list without chapters.</param>
    /// <exception cref="BookFormatException">The file is no such list.</exception>
    public static BookList Read(string? notebookFolder)
    {
        const string Name = "book.json";
        string? path = notebookFolder is null ? null : Path.Combine(notebookFolder, Name);
        if (path is null || !File.Exists(path))
        {
            return new BookList("A machine-learning course that runs", "Each chapter is an executed notebook: the text, the code, and what it showed.");
        }

        try
        {
            JsonObject json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            var list = new BookList(json["title"]!.GetValue<string>(), json["subtitle"]!.GetValue<string>());
            foreach (JsonNode? chapter in json["chapters"]!.AsArray())
            {
                list.entries.Add((chapter!["notebook"]!.GetValue<string>(), chapter["summary"]!.GetValue<string>(), chapter["figure"]?.GetValue<string>()));
            }

            return list;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new BookFormatException($"{Name} has to be an object with the texts 'title' and 'subtitle' and a list 'chapters' of objects with the texts 'notebook' and 'summary' and, if wanted, 'figure': {e.Message}", e);
        }
    }

    /// <summary>The chapters in the book's order; those that it does not list come last, by name.</summary>
    public IReadOnlyList<Chapter> InOrder(IEnumerable<Chapter> chapters) =>
        [.. chapters.OrderBy(c => Place(c.Name)).ThenBy(c => c.Name, StringComparer.Ordinal)];

    /// <summary>What the list says of a chapter; empty where it does not list it.</summary>
    public string SummaryOf(Chapter chapter) => entries.Find(e => e.Notebook == chapter.Name).Summary ?? "";

    /// <summary>The id of the figure that stands for a chapter in the list; null where the list names none.</summary>
    public string? FigureOf(Chapter chapter) => entries.Find(e => e.Notebook == chapter.Name).Figure;

    private int Place(string name) => entries.FindIndex(e => e.Notebook == name) is >= 0 and var place ? place : int.MaxValue;
}
