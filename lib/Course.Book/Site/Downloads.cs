using System.Text.Encodings.Web;
using System.Text.Json;

namespace Course.Book.Site;

/// <summary>A chapter's files that a reader can take away.</summary>
internal static class Downloads
{
    private const string Folder = "downloads/";

    /// <summary>Puts the files into the site.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="site">The site.</param>
    /// <param name="program">Makes the chapter's C# program, given the file it is meant for, or null.</param>
    /// <returns>Each file relative to the site, and what to call it.</returns>
    public static IReadOnlyList<(string File, string Name)> Put(Chapter chapter, SiteFolder site, Func<Chapter, string, string?>? program)
    {
        var files = new List<(string File, string Name)>();
        if (chapter.SourcePath is { } source && File.Exists(source))
        {
            string file = Folder + chapter.Name + Path.GetExtension(source);
            File.Copy(source, site.Claim(file), overwrite: true);
            files.Add((file, $"notebook ({Path.GetExtension(source)})"));
        }

        if (chapter.ExecutedPath is { } executed && File.Exists(executed))
        {
            string file = $"{Folder}{chapter.Name}.executed.ipynb";
            PutExecuted(executed, site.Claim(file));
            files.Add((file, "with its results (.ipynb)"));
        }

        string name = ProgramOf(chapter);
        if (program?.Invoke(chapter, site.PathOf(name)) is { } text)
        {
            site.Write(name, text);
            files.Add((name, "program (.cs)"));
        }

        return files;
    }

    /// <summary>The file of a chapter's program, relative to the site.</summary>
    public static string ProgramOf(Chapter chapter) => $"{Folder}{chapter.Name}.cs";

    /// <summary>An executed notebook, without the blanks between its parts, which are a third of it.</summary>
    private static void PutExecuted(string executed, string target)
    {
        using JsonDocument notebook = JsonDocument.Parse(File.ReadAllBytes(executed));
        using FileStream stream = File.Create(target);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        notebook.WriteTo(writer);
    }
}
