namespace Course.Runner.Packages;

/// <summary>The sources that count for one request, as seen from its notebook's folder.</summary>
internal sealed class NotebookSources
{
    private readonly NuGetConfiguration configuration;

    /// <summary>Reads the configuration and resolves relative folders.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="ofRun">Sources of the whole run, already resolved.</param>
    /// <param name="ofNotebook">Sources as the notebook writes them.</param>
    public NotebookSources(string folder, IEnumerable<string> ofRun, IEnumerable<string> ofNotebook)
    {
        Folder = folder;
        Additional = [.. ofRun.Concat(ofNotebook.Select(s => Resolve(s, folder))).Distinct(StringComparer.Ordinal)];
        configuration = NuGetConfiguration.SeenFrom(folder);
        Fingerprint = configuration.Fingerprint(Additional);
    }

    /// <summary>The notebook's folder.</summary>
    public string Folder { get; }

    /// <summary>The sources asked beside the configured ones: URLs or full paths.</summary>
    public IReadOnlyList<string> Additional { get; }

    /// <summary>A hash of the sources and of every configuration file that counts.</summary>
    public string Fingerprint { get; }

    /// <summary>The sources that need no network; an empty folder stands in where there is none, since NuGet wants one.</summary>
    public IEnumerable<string> Offline(string emptyFolder) =>
        [emptyFolder, .. Additional.Append(configuration.GlobalPackagesFolder()).Where(Directory.Exists)];

    /// <summary>A URL as it is, a folder as a full path.</summary>
    public static string Resolve(string source, string folder)
    {
        string trimmed = source.Trim();
        if (trimmed.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(trimmed, UriKind.Absolute, out Uri? address))
        {
            return address.IsFile ? address.LocalPath : trimmed;
        }

        return Path.GetFullPath(trimmed, folder);
    }
}
