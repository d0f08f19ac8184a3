using System.Globalization;

namespace Course.Benchmarks.Measuring;

/// <summary>This process's resident memory, where the system tells (Linux); 0 elsewhere.</summary>
internal static class ResidentMemory
{
    private const string Status = "/proc/self/status";
    private const string Forget = "/proc/self/clear_refs";

    internal static long Now => Read("VmRSS:");

    internal static long Peak => Read("VmHWM:");

    /// <summary>Lets the peak start again from what is resident now.</summary>
    internal static void ForgetPeak()
    {
        if (File.Exists(Forget))
        {
            File.WriteAllText(Forget, "5");
        }
    }

    private static long Read(string field)
    {
        string? line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal)) : null;
        return line is null ? 0 : 1024 * long.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
