using Course.Book;
using Course.Documents;
using Course.Kernels.Caching;
using Course.Kernels.Execution;
using Course.Kernels.Export;
using Course.Kernels.Packages;

namespace Course.Cli.Commands;

/// <summary>Chapters as C# programs for download. A program is made again only when its notebook, what it imports, or the library has changed.</summary>
/// <param name="course">The course.</param>
/// <param name="packages">Finds the packages for the notebooks of a folder; the run's own, so that none is looked for twice.</param>
internal sealed class ChapterPrograms(CourseRoot course, Func<string, IPackageResolver> packages)
{
    private readonly string folder = Path.Combine(course.PageCacheFolder, "programs");
    private readonly Lazy<string> library = new(() => LibraryKey(course.LibraryFolder));

    /// <summary>The program's text, or null where the chapter cannot be one.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="target">The file that the text is meant for.</param>
    public string? Of(Chapter chapter, string target)
    {
        if (chapter.SourcePath is not { } source)
        {
            return null;
        }

        string kept = Path.Combine(folder, $"{chapter.Name}-{KeyOf(source, target)}.cs");
        try
        {
            if (!File.Exists(kept))
            {
                string made = Export(source, target) ?? "";
                Directory.CreateDirectory(folder);
                foreach (string old in Directory.EnumerateFiles(folder, chapter.Name + "-*.cs"))
                {
                    File.Delete(old);
                }

                File.WriteAllText(kept, made);
            }

            return File.ReadAllText(kept) is { Length: > 0 } text ? text : null;
        }
        catch (PackageResolutionException)
        {
            // Says nothing of the chapter: the next run asks again.
            return null;
        }
    }

    private string? Export(string source, string target)
    {
        try
        {
            NotebookDocument document = NotebookReader.Read(source);
            PackageRequest request = CSharpFileApp.PackagesOf(document);
            PackageResolution resolution = packages(Path.GetDirectoryName(source)!).ResolveAsync(request, CancellationToken.None).GetAwaiter().GetResult();
            return CSharpFileApp.Export(document, target, resolution);
        }
        catch (Exception e) when (e is FileAppExportException or NotebookFormatException)
        {
            return null;
        }
    }

    private string KeyOf(string source, string target)
    {
        using var key = new ContentKey();
        key.Add(typeof(CSharpFileApp).Module.ModuleVersionId.ToByteArray()).Add(library.Value).Add(target).AddFile(source);
        foreach (string import in ImportsOf(source))
        {
            key.AddFile(import);
        }

        return key.Value()[..16];
    }

    private static IReadOnlyCollection<string> ImportsOf(string source)
    {
        try
        {
            return NotebookInputs.Of(NotebookReader.Read(source).Cells, source)?.Imports ?? [];
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            // Such a notebook is no program, whatever it imports.
            return [];
        }
    }

    private static string LibraryKey(string folder)
    {
        using var key = new ContentKey();
        IEnumerable<string> files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal) : [];
        foreach (string file in files)
        {
            key.AddFile(file);
        }

        return key.Value();
    }
}
