using System.Collections.Concurrent;

namespace Course.Book.Site;

/// <summary>
/// The folder that a site is written into. It knows what is written, so that what an earlier site left there and this one does not
/// have, such as the page of a renamed chapter, can go; files that no site wrote stay.
/// </summary>
/// <param name="root">The folder; it is made if need be.</param>
internal sealed class SiteFolder(string root)
{
    /// <summary>The list of what was written, a name relative to the folder a line.</summary>
    public const string List = ".written-files";

    private readonly string home = Directory.CreateDirectory(root).FullName;
    private readonly ConcurrentDictionary<string, bool> written = new(StringComparer.Ordinal);

    /// <summary>The full path of a file that the site may have.</summary>
    /// <param name="name">Its name relative to the folder, with forward slashes.</param>
    public string PathOf(string name) => Path.Combine(home, name);

    /// <summary>The full path of a file of the site, which the caller writes.</summary>
    /// <param name="name">Its name relative to the folder, with forward slashes.</param>
    public string Claim(string name)
    {
        written[name] = true;
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Writes a file of the site.</summary>
    public void Write(string name, string content) => File.WriteAllText(Claim(name), content);

    /// <summary>Copies a file of a package, which never changes within a version, unless its copy is there already.</summary>
    public void Copy(string source, string name)
    {
        var from = new FileInfo(source);
        var to = new FileInfo(Claim(name));
        if (!to.Exists || to.Length != from.Length || to.LastWriteTimeUtc < from.LastWriteTimeUtc)
        {
            from.CopyTo(to.FullName, overwrite: true);
        }
    }

    /// <summary>Removes what an earlier site wrote here and this one did not, and keeps the list of what is here now.</summary>
    public void Close()
    {
        string list = Claim(List);
        string[] before = File.Exists(list) ? File.ReadAllLines(list) : [];
        foreach (string name in before.Where(name => !written.ContainsKey(name)))
        {
            string path = Path.GetFullPath(Path.Combine(home, name));
            if (path.StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path))
            {
                File.Delete(path);
                RemoveIfEmpty(Path.GetDirectoryName(path)!);
            }
        }

        File.WriteAllLines(list, written.Keys.Order(StringComparer.Ordinal));
    }

    private void RemoveIfEmpty(string folder)
    {
        for (string at = folder; at != home && !Directory.EnumerateFileSystemEntries(at).Any(); at = Path.GetDirectoryName(at)!)
        {
            Directory.Delete(at);
        }
    }
}
