using System.Text.Encodings.Web;
using System.Text.Json;

namespace Course.Book.Site;

/// <summary>A chapter's files that a reader can take away.</summary>
internal static class Downloads
{
    /// <summary>Puts the files into the site.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="folder">The site's folder.</param>
    /// <param name="program">Makes the chapter's C# program, given the file it is meant for, or null.</param>
    /// <returns>Each file relative to the site, and what to call it.</returns>
    public static IReadOnlyList<(string File, string Name)> Put(Chapter chapter, string folder, Func<Chapter, string, string?>? program)
    {
        var files = new List<(string File, string Name)>();
        string home = Path.Combine(folder, "downloads");
        Directory.CreateDirectory(home);
        if (chapter.SourcePath is { } source && File.Exists(source))
        {
            Put(source, chapter.Name + Path.GetExtension(source), home, $"notebook ({Path.GetExtension(source)})", files);
        }

        if (chapter.ExecutedPath is { } executed && File.Exists(executed))
        {
            PutExecuted(executed, chapter.Name, home, files);
        }

        string target = Path.Combine(home, chapter.Name + ".cs");
        if (program?.Invoke(chapter, target) is { } text)
        {
            File.WriteAllText(target, text);
            files.Add(($"downloads/{chapter.Name}.cs", "program (.cs)"));
        }

        return files;
    }

    /// <summary>An executed notebook, without the blanks between its parts, which are a third of it.</summary>
    private static void PutExecuted(string executed, string name, string home, List<(string File, string Name)> files)
    {
        string file = name + ".executed.ipynb";
        files.Add(("downloads/" + file, "with its results (.ipynb)"));
        using JsonDocument notebook = JsonDocument.Parse(File.ReadAllBytes(executed));
        using FileStream stream = File.Create(Path.Combine(home, file));
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        notebook.WriteTo(writer);
    }

    private static void Put(string source, string name, string home, string word, List<(string File, string Name)> files)
    {
        File.Copy(source, Path.Combine(home, name), overwrite: true);
        files.Add(("downloads/" + name, word));
    }
}
