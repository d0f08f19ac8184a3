using AngleSharp.Dom;
using Course.Book.Highlighting;
using Course.Book.Site;
using Course.Documents;

namespace Course.Book.Chapters;

/// <summary>Colours the C# of chapters, in their cells and in their prose; what an earlier book has coloured is remembered.</summary>
/// <param name="libraryFolder">A folder of assemblies that the cells use, or null.</param>
/// <param name="cache">What an earlier book has coloured.</param>
internal sealed class CodeColours(string? libraryFolder, PageCache cache) : IDisposable
{
    private readonly Lazy<CodeHighlighter> highlighter = new(() => new CodeHighlighter(libraryFolder));
    private readonly string library = StampOf(libraryFolder);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (highlighter.IsValueCreated)
        {
            highlighter.Value.Dispose();
        }
    }

    /// <summary>Replaces the text of every piece of C# of a chapter by its coloured form.</summary>
    public void Apply(ChapterContent content)
    {
        IElement[] pieces = [.. content.Body.QuerySelectorAll("code.language-csharp")];
        string[] code = [.. pieces.Select(piece => piece.TextContent)];
        string preamble = Preamble(content.Chapter);
        string name = CacheNameOf(content.Chapter);
        string key = PageCache.KeyOf([library, preamble, .. code]);
        string[]? kept = cache.Read(name, CacheJson.Default.StringArray);
        if (kept is null || kept[0] != key)
        {
            kept = [key, .. highlighter.Value.Highlight(preamble, code)];
            cache.Write(name, kept, CacheJson.Default.StringArray);
        }

        for (int i = 0; i < pieces.Length; i++)
        {
            pieces[i].InnerHtml = kept[i + 1];
        }
    }

    /// <summary>The name under which the cache keeps a chapter's colours.</summary>
    public static string CacheNameOf(Chapter chapter) => $"code-{chapter.Name}";

    /// <summary>Tells two states of the library apart, and two of what colours.</summary>
    private static string StampOf(string? folder)
    {
        IEnumerable<FileInfo> files = folder is null || !Directory.Exists(folder) ? [] : new DirectoryInfo(folder).EnumerateFiles("*.dll").OrderBy(f => f.Name, StringComparer.Ordinal);
        return string.Join('|', files.Select(f => $"{f.Name}:{f.Length}:{f.LastWriteTimeUtc.Ticks}").Prepend(typeof(CodeColours).Module.ModuleVersionId.ToString()));
    }

    /// <summary>The code of the notebooks that the chapter imports, without which its names would mean nothing.</summary>
    /// <param name="chapter">The chapter.</param>
    public static string Preamble(Chapter chapter)
    {
        if (chapter.SourcePath is null)
        {
            return "";
        }

        const string Import = "#!import ";
        string folder = Path.GetDirectoryName(Path.GetFullPath(chapter.SourcePath))!;
        IEnumerable<string> files = chapter.Document.Cells
            .SelectMany(cell => cell.Source.Split('\n'))
            .Where(line => line.StartsWith(Import, StringComparison.Ordinal))
            .Select(line => Path.Combine(folder, line[Import.Length..].Trim()));
        return string.Join('\n', files.SelectMany(SourceFile.Cells).Where(cell => cell.Kernel == KernelNames.CSharp).Select(cell => cell.Source));
    }
}
