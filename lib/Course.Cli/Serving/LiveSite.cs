using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Course.Book;
using Course.Cli.Commands;
using Course.Documents;
using Course.Runner.Execution;

namespace Course.Cli.Serving;

/// <summary>
/// The pages as they are now. They are rendered into a folder and then held here, so that a page asked for while the next
/// state is rendered is whole.
/// </summary>
/// <param name="served">What is served.</param>
internal sealed class LiveSite(ServedFolder served)
{
    private const string Script = "<script src=\"/_live/live.js\" data-page=\"{0}\" data-version=\"{1}\"></script>\n</body>";

    private static readonly CompositeFormat ScriptFormat = CompositeFormat.Parse(Script);

    private readonly ConcurrentDictionary<string, Chapter> chapters = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, (string Html, string Version)> pages = new Dictionary<string, (string, string)>();

    /// <summary>The pages' names with a hash of their content.</summary>
    public IReadOnlyDictionary<string, string> Versions => pages.ToDictionary(p => p.Key, p => p.Value.Version);

    /// <summary>The full path of the folder with what the pages load.</summary>
    public string Folder => served.SiteFolder;

    /// <summary>The name of the chapter's page that was asked for last, without its extension.</summary>
    public string? LastOpened { get; private set; }

    /// <summary>Another chapter's page than before has been asked for.</summary>
    public event Action? Opened;

    /// <summary>Takes over a notebook as it has been run.</summary>
    public void Update(NotebookFile file) => chapters[file.FullPath] = CourseBook.ChapterOf(file, served.SiteFolder);

    /// <summary>Renders the pages.</summary>
    /// <param name="files">The notebooks there are; those that have not been run yet are shown without outputs.</param>
    public void Render(IReadOnlyList<NotebookFile> files)
    {
        var shown = files.Select(file => chapters.GetValueOrDefault(file.FullPath) ?? Unexecuted(file)).OfType<Chapter>();
        CourseBook.Write(shown, served.Course, served.SiteFolder);
        var rendered = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(served.SiteFolder, "*.html"))
        {
            string html = File.ReadAllText(path);
            rendered[Path.GetFileName(path)] = (html, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)))[..16]);
        }

        pages = rendered;
    }

    /// <summary>A page with the script that keeps it up to date, or null.</summary>
    public string? Find(string name)
    {
        if (!pages.TryGetValue(name, out (string Html, string Version) page))
        {
            return null;
        }

        string chapter = Path.GetFileNameWithoutExtension(name);
        if (chapter != LastOpened && chapters.Keys.Any(path => Path.GetFileNameWithoutExtension(path) == chapter))
        {
            LastOpened = chapter;
            Opened?.Invoke();
        }

        string script = string.Format(null, ScriptFormat, name, page.Version);
        int end = page.Html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? page.Html + script : page.Html[..end] + script + page.Html[(end + "</body>".Length)..];
    }

    private Chapter? Unexecuted(NotebookFile file)
    {
        try
        {
            return CourseBook.SourceOf(file, served.SiteFolder);
        }
        catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
