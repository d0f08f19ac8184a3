using Course.Book;
using Course.Browser.Tests.Driving;
using Course.Documents;

namespace Course.Browser.Tests.Books;

/// <summary>What is done ahead of a first book, in a cache that has the packages and nothing else.</summary>
public sealed class PreparedBookTests(PagePackages packages) : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("course-prepared-");

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public void What_was_done_ahead_is_not_done_again_and_the_pages_are_the_same()
    {
        Requirements.NeedPackages(packages.Missing);
        NotebookCell[] cells = [new() { Kernel = "markdown", Source = "# 01 · A\n\n$x^2$" }, new() { Kernel = "csharp", Source = "var x = 1;" }];
        Chapter chapter = new("01-a", NotebookReader.Parse("#!csharp\n\n1\n"u8.ToArray(), NotebookFormat.Dib, "01-a.dib").WithCells(cells));
        var made = new List<string>();
        BookOptions options = new() { CacheFolder = Cache("ahead"), Program = (_, target) => { made.Add(target); return "1"; } };
        BookWriter.Prepare([chapter], PathOf("book"), options);
        Assert.Equal([Path.Combine(PathOf("book"), "downloads", "01-a.cs")], made);
        FileInfo[] kept = [.. new DirectoryInfo(PathOf("ahead")).EnumerateFiles("*.json")];
        Assert.Equal(2, kept.Length);
        Array.ForEach(kept, file => file.LastWriteTimeUtc = DateTime.UnixEpoch);

        BookWriter.Prepare([chapter], PathOf("book"), options);
        Assert.Single(made);
        BookWriter.Write([chapter], PathOf("book"), options);
        Assert.All(kept, file => Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(file.FullName)));
        BookWriter.Write([chapter], PathOf("other"), options with { CacheFolder = Cache("fresh") });
        Assert.Contains("katex", Read("book"), StringComparison.Ordinal);
        Assert.Equal(Read("other"), Read("book"));
    }

    private string Read(string book) => File.ReadAllText(Path.Combine(PathOf(book), "01-a.html"));

    private string PathOf(string name) => Path.Combine(home.FullName, name);

    /// <summary>A cache with nothing but the packages.</summary>
    private string Cache(string name)
    {
        string folder = Directory.CreateDirectory(PathOf(name)).FullName;
        foreach (string installed in Directory.EnumerateDirectories(Places.PageCache, "npm-*"))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(installed)), installed);
        }

        return folder;
    }
}
