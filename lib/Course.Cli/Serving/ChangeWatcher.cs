using System.Threading.Channels;

namespace Course.Cli.Serving;

/// <summary>Notices which files below some folders are saved.</summary>
internal sealed class ChangeWatcher : IDisposable
{
    // An editor writes a file in several steps; what comes within this time is one save.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(40);

    private static readonly string[] Unwatched = ["bin", "obj", "node_modules"];

    private readonly Channel<string> changes = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> watchers = [];

    /// <summary>Watches from now on.</summary>
    /// <param name="folders">Full paths of folders that exist.</param>
    public ChangeWatcher(IEnumerable<string> folders)
    {
        foreach (string folder in folders)
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, e) => Note(folder, e.FullPath);
            watcher.Created += (_, e) => Note(folder, e.FullPath);
            watcher.Deleted += (_, e) => Note(folder, e.FullPath);
            watcher.Renamed += (_, e) => Note(folder, e.FullPath);

            // Too much at once, or the folder is gone: the folder itself stands for whatever it was.
            watcher.Error += (_, _) => changes.Writer.TryWrite(folder);
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>Waits until something has changed.</summary>
    public Task<bool> WaitAsync(CancellationToken stop) => changes.Reader.WaitToReadAsync(stop).AsTask();

    /// <summary>The full paths of what has changed since the last call; waits for the first and for what comes with it.</summary>
    public async Task<IReadOnlySet<string>> TakeAsync(CancellationToken stop)
    {
        await WaitAsync(stop).ConfigureAwait(false);
        return await TakeSoFarAsync(stop).ConfigureAwait(false);
    }

    /// <summary>The full paths of what has changed since the last call, and of what comes with it; none when nothing has.</summary>
    public async Task<IReadOnlySet<string>> TakeSoFarAsync(CancellationToken stop)
    {
        await Task.Delay(Gathering, stop).ConfigureAwait(false);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        while (changes.Reader.TryRead(out string? path))
        {
            taken.Add(path);
        }

        return taken;
    }

    /// <inheritdoc/>
    public void Dispose() => watchers.ForEach(w => w.Dispose());

    private void Note(string folder, string path)
    {
        string[] parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
        bool isOurs = Array.TrueForAll(parts, part => part.Length > 0 && part[0] != '.' && !Unwatched.Contains(part));
        if (isOurs && !parts[^1].EndsWith('~') && Path.GetExtension(path) is not (".tmp" or ".swp" or ".part" or ".xml"))
        {
            changes.Writer.TryWrite(path);
        }
    }
}
