using System.Globalization;

namespace Course.Runner.Workers;

/// <summary>
/// Remembers after which cell a child process or a thread of the worker was first seen, so that what is left at the end can be
/// blamed on its cell. Linux only (<c>/proc</c>); elsewhere nothing is remembered and the last cell is blamed.
/// </summary>
/// <param name="process">The worker's process id.</param>
internal sealed class LeftBehind(int process)
{
    private readonly Dictionary<int, int> childCells = [];
    private readonly Dictionary<int, int> threadCells = [];
    private readonly string tasks = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task");

    /// <summary>Looks at the worker's threads and children after a cell.</summary>
    /// <param name="cell">The cell's number; 0 before the first one, for what is the worker's own.</param>
    public void Look(int cell)
    {
        foreach (int thread in Threads())
        {
            if (!threadCells.ContainsKey(thread) && (cell == 0 || !IsRuntimeThread(thread)))
            {
                threadCells.Add(thread, cell);
            }

            foreach (string child in Read($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                childCells.TryAdd(int.Parse(child, CultureInfo.InvariantCulture), cell);
            }
        }
    }

    /// <summary>The cell after which a child process was first seen, or null.</summary>
    public int? CellOfChild(int child) => childCells.TryGetValue(child, out int cell) ? cell : null;

    /// <summary>The first cell after which a thread was seen that is still there, or null.</summary>
    public int? CellOfThread()
    {
        int? first = null;
        foreach (int thread in Threads())
        {
            // Asked again, since a thread of the runtime names itself only a moment after it has begun.
            if (threadCells.TryGetValue(thread, out int cell) && cell > 0 && cell < (first ?? int.MaxValue) && !IsRuntimeThread(thread))
            {
                first = cell;
            }
        }

        return first;
    }

    // The runtime names its own threads ".NET …"; a thread without a name has that of the thread that started it, and
    // cells run on a thread with a name of its own.
    private bool IsRuntimeThread(int thread) => Read($"{thread}/comm").StartsWith(".NET", StringComparison.Ordinal);

    private List<int> Threads()
    {
        var ids = new List<int>();
        if (Directory.Exists(tasks))
        {
            try
            {
                ids.AddRange(Directory.GetDirectories(tasks).Select(f => int.Parse(Path.GetFileName(f), CultureInfo.InvariantCulture)));
            }
            catch (IOException)
            {
                // The worker has ended; nothing is there any more.
            }
        }

        return ids;
    }

    private string Read(string file)
    {
        try
        {
            return File.ReadAllText($"{tasks}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
