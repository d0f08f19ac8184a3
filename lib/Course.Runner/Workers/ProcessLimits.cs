using System.Collections;
using System.Globalization;

namespace Course.Runner.Workers;

/// <summary>
/// The limits of a worker process, all in this place.
/// <list type="bullet">
/// <item>Managed memory: the garbage collector's hard limit, on every system.</item>
/// <item>Managed and native memory together: <c>RLIMIT_DATA</c>, which counts what can be written and not what is only reserved;
/// Linux only. macOS does not enforce it and Windows would need a job object's memory limit: there native memory is not limited.</item>
/// <item>No core files: <c>RLIMIT_CORE</c>, Linux and macOS.</item>
/// </list>
/// </summary>
internal static class ProcessLimits
{
    /// <summary>Room beside the managed heap for code, stacks and the compiler's own native memory. 512 MB.</summary>
    private const ulong NativeAllowance = 512UL << 20;

    private const string HeapHardLimit = "DOTNET_GCHeapHardLimit";
    private const int ResourceDataLinux = 2;
    private const int ResourceCore = 4;

    /// <summary>
    /// Settings that the runtime reads when the worker starts. <c>EnableDiagnostics=0</c>: a killed worker must leave no debugger
    /// pipes in the temporary folder. The other two make the start faster.
    /// </summary>
    private static readonly KeyValuePair<string, string>[] RuntimeSettings =
    [
        new("DOTNET_EnableDiagnostics", "0"),
        new("DOTNET_EnableWriteXorExecute", "0"),
        new("DOTNET_TieredPGO", "0"),
    ];

    /// <summary>Adds the limits that must stand before a worker starts to the environment it will be started with.</summary>
    /// <param name="environment">The worker's environment.</param>
    /// <param name="megabytes">The memory limit in MB (2²⁰ bytes).</param>
    public static void Prepare(IDictionary<string, string?> environment, int megabytes)
    {
        foreach ((string name, string value) in RuntimeSettings)
        {
            environment[name] = value;
        }

        environment[HeapHardLimit] = string.Create(CultureInfo.InvariantCulture, $"0x{(ulong)megabytes << 20:X}");
    }

    /// <summary>Called by the worker on itself: the remaining limits; takes the settings away from what the notebook will start.</summary>
    /// <param name="megabytes">The memory limit in MB (2²⁰ bytes).</param>
    public static void Apply(int megabytes)
    {
        foreach (string name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(e => (string)e.Key).ToArray())
        {
            if (name == HeapHardLimit || RuntimeSettings.Any(s => s.Key == name))
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }

        if (OperatingSystem.IsLinux())
        {
            Lower(ResourceDataLinux, ((ulong)megabytes << 20) + NativeAllowance);
        }

        if (!OperatingSystem.IsWindows())
        {
            Lower(ResourceCore, 0);
        }
    }

    private static void Lower(int resource, ulong value)
    {
        if (NativeMethods.GetResourceLimit(resource, out NativeMethods.ResourceLimit limit) == 0)
        {
            limit.Current = Math.Min(value, limit.Maximum);
            _ = NativeMethods.SetResourceLimit(resource, limit);
        }
    }
}
