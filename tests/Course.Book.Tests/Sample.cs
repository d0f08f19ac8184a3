using System.Text.Json.Nodes;
using Course.Documents;

namespace Course.Book.Tests;

/// <summary>Notebooks made in memory, and the books written from them.</summary>
internal sealed class Sample : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("course-book-tests-");

    /// <summary>The book's folder.</summary>
    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Writes a book of one chapter and reads its page.</summary>
    public string Page(params NotebookCell[] cells)
    {
        BookWriter.Write([Chapter("07-page", cells)], Folder);
        return Read("07-page.html");
    }

    /// <summary>Reads a file of the book.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static Chapter Chapter(string name, params NotebookCell[] cells) => new(name, Document(cells));

    public static NotebookDocument Document(params NotebookCell[] cells) =>
        NotebookReader.Parse("#!csharp\n\n1\n"u8.ToArray(), NotebookFormat.Dib, "page.dib").WithCells(cells);

    public static NotebookCell Markdown(string text) => new() { Kernel = "markdown", Source = text };

    public static NotebookCell Code(string code, params CellOutput[] outputs) => new() { Kernel = "csharp", Source = code, Outputs = outputs };

    public static DataOutput Value(string mimeType, string content) =>
        new(new Dictionary<string, JsonNode?> { [mimeType] = content }, [], true, 1, null);

    public static DataOutput Figure(string json) =>
        new(new Dictionary<string, JsonNode?> { ["application/vnd.plotly.v1+json"] = JsonNode.Parse(json) }, [], false, null, null);
}
