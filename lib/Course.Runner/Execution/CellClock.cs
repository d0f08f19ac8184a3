using System.Diagnostics;

namespace Course.Runner.Execution;

/// <summary>The time a cell has used; it stands still while the cell waits for us: for its process or its packages.</summary>
internal sealed class CellClock
{
    private readonly Lock state = new();
    private readonly Stopwatch running = new();
    private int pauses;

    /// <summary>The time used.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (state)
            {
                return running.Elapsed;
            }
        }
    }

    /// <summary>Starts from zero; whoever has paused must still resume.</summary>
    public void Restart()
    {
        lock (state)
        {
            running.Reset();
            if (pauses == 0)
            {
                running.Start();
            }
        }
    }

    /// <summary>Stands still until <see cref="Resume"/>; may be nested.</summary>
    public void Pause()
    {
        lock (state)
        {
            pauses++;
            running.Stop();
        }
    }

    /// <summary>Ends one <see cref="Pause"/>.</summary>
    public void Resume()
    {
        lock (state)
        {
            pauses--;
            if (pauses == 0)
            {
                running.Start();
            }
        }
    }
}
