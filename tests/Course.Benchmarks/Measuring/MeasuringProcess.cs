using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text.Json;
using Course.Benchmarks.Workloads;

namespace Course.Benchmarks.Measuring;

/// <summary>The process that measures one case: it runs the small version until it is compiled for good, then the case itself.</summary>
internal static class MeasuringProcess
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.4);

    /// <summary>Measures the case that the arguments name and prints a line of JSON.</summary>
    internal static int Run(string[] arguments)
    {
        int[] sizes = [.. arguments.Skip(1).Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out int size) ? size : -1)];
        if (sizes.Length != 4 || sizes.Min() < 0 || !Case.Kinds.Contains(arguments[0]))
        {
            Console.Error.WriteLine($"measure takes the kind ({string.Join(", ", Case.Kinds)}) and four numbers, n, d, K and the runs, such as: measure knn 100000 0 0 5");
            return 1;
        }

        var work = new Case(arguments[0], sizes[0], sizes[1], sizes[2], sizes[3]);
        WarmUpOn(work.Small());
        IWorkload workload = work.Create();
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ResidentMemory.ForgetPeak();
        long before = ResidentMemory.Now;
        var seconds = new double[work.Runs];
        var processor = new double[work.Runs];
        long peak = 0;
        for (int run = 0; run < work.Runs; run++)
        {
            TimeSpan used = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            workload.Once();
            seconds[run] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            processor[run] = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
            peak = run < work.RunsToAFit ? ResidentMemory.Peak : peak;
        }

        Console.WriteLine(JsonSerializer.Serialize(new Measured
        {
            Seconds = seconds,
            ProcessorSeconds = processor,
            ExtraBytes = Math.Max(0, peak - before),
            Answer = workload.Answer(),
            Residual = workload.Residual,
        }));
        return 0;
    }

    private static void WarmUpOn(Case small)
    {
        IWorkload workload = small.Create();
        for (TimeSpan start = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - start < WarmUp;)
        {
            workload.Once();
        }
    }
}
