using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Course.Runner.Workers;

/// <summary>
/// A worker and all that its notebook started. On Linux and macOS the worker leads a session of its own, so one call ends it and
/// its children. On Linux also those that left the group are found: by their session, or by the worker's token in their
/// environment. On Windows the system's process tree is used, which loses children whose parent has ended; on macOS those that
/// start a session of their own are not found.
/// </summary>
/// <param name="process">The worker's process id.</param>
/// <param name="token">The value of <see cref="TokenVariable"/>, unique to the worker.</param>
internal sealed class ProcessFamily(int process, string token)
{
    /// <summary>The environment variable by which descendants are known.</summary>
    public const string TokenVariable = "COURSE_WORKER";

    private readonly byte[] tokenEntry = Encoding.UTF8.GetBytes($"{TokenVariable}={token}");

    /// <summary>Called by the worker on itself: makes it the leader of a session. Does nothing on Windows.</summary>
    public static void Lead()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = NativeMethods.SetSession();
        }
    }

    /// <summary>The living processes that the notebook started, without the worker; only found on Linux, else empty.</summary>
    public IReadOnlyList<int> Descendants()
    {
        if (!OperatingSystem.IsLinux())
        {
            return [];
        }

        var found = new List<int>();
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), CultureInfo.InvariantCulture, out int id)
                && id != process && id != Environment.ProcessId && IsOurs(folder))
            {
                found.Add(id);
            }
        }

        return found;
    }

    /// <summary>Ends the worker and all its descendants at once.</summary>
    public void Kill()
    {
        if (OperatingSystem.IsWindows())
        {
            KillTree();
            return;
        }

        // Those that left the group first: a worker that calls this on itself does not come back from the next line.
        KillDescendants();
        _ = NativeMethods.Kill(-process, NativeMethods.SignalKill);
        _ = NativeMethods.Kill(process, NativeMethods.SignalKill);
        KillDescendants();
    }

    /// <summary>Ends what the worker's notebook left, not the worker.</summary>
    public void KillDescendants()
    {
        foreach (int id in Descendants())
        {
            _ = NativeMethods.Kill(id, NativeMethods.SignalKill);
        }
    }

    /// <summary>A process's name and, if it can be had, its command line, for a message.</summary>
    public static string Describe(int id)
    {
        try
        {
            string line = Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{id}/cmdline")).Replace('\0', ' ').Trim();
            return line.Length switch
            {
                0 => File.ReadAllText($"/proc/{id}/comm").Trim(),
                > 80 => string.Concat(line.AsSpan(0, 80), "…"),
                _ => line,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"process {id}");
        }
    }

    private bool IsOurs(string folder)
    {
        try
        {
            // "pid (name) state ppid pgrp session …"; the name may hold blanks and brackets.
            string stat = File.ReadAllText(Path.Combine(folder, "stat"));
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            if (fields[0] is "Z" or "X")
            {
                return false;
            }

            string leader = process.ToString(CultureInfo.InvariantCulture);
            return fields[2] == leader || fields[3] == leader
                || File.ReadAllBytes(Path.Combine(folder, "environ")).AsSpan().IndexOf(tokenEntry) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void KillTree()
    {
        try
        {
            using var worker = Process.GetProcessById(process);
            worker.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended.
        }
    }
}
