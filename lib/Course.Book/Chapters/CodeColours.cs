using AngleSharp.Dom;
using Course.Book.Highlighting;
using Course.Documents;

namespace Course.Book.Chapters;

/// <summary>Colours the C# of a chapter, in its cells and in its prose.</summary>
internal static class CodeColours
{
    /// <summary>Replaces the text of every piece of C# by its coloured form.</summary>
    public static async Task ApplyAsync(ChapterContent content, CodeHighlighter highlighter)
    {
        IElement[] pieces = [.. content.Body.QuerySelectorAll("code.language-csharp")];
        IReadOnlyList<string> html = await highlighter.HighlightAsync(Preamble(content.Chapter), [.. pieces.Select(p => p.TextContent)]).ConfigureAwait(false);
        for (int i = 0; i < pieces.Length; i++)
        {
            pieces[i].InnerHtml = html[i];
        }
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
            .Select(line => Path.Combine(folder, line[Import.Length..].Trim()))
            .Where(File.Exists);
        return string.Join('\n', files.SelectMany(file => NotebookReader.Read(file).Cells).Where(cell => cell.Kernel == KernelNames.CSharp).Select(cell => cell.Source));
    }
}
