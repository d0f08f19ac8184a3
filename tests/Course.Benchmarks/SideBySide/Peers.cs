using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Course.Benchmarks.Measuring;
using Course.Benchmarks.Workloads;

namespace Course.Benchmarks.SideBySide;

/// <summary>Starts measuring processes: ours, and Python's where scikit-learn is installed. Every process gets as many processors as threads.</summary>
internal sealed class Peers
{
    private static readonly JsonSerializerOptions Lenient = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Settings that can slow OpenBLAS down; with those that happen to be set a comparison would flatter us.</summary>
    private static readonly string[] Hindrances = [BlasKernels.Variable, "OPENBLAS_L2_SIZE"];

    private const string OpenBlas = "openblas for ";

    /// <summary>Longer than any peer takes on a case of the table.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    private readonly string script = Path.Combine(AppContext.BaseDirectory, "Peers", "measure.py");

    private readonly string? kernels;

    internal Peers()
    {
        string? answer = Output(python, [script], threads: 1);
        var versions = answer is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(answer)!;
        if (versions.GetValueOrDefault("BLAS") == "openblas")
        {
            kernels = BlasKernels.Best(Multiply, Report.LastBlas?.Replace(OpenBlas, "", StringComparison.Ordinal));
            versions["BLAS"] = OpenBlas + Multiply(kernels)?.Kernels;
        }

        Versions = versions;
    }

    /// <summary>What Python has, by name; empty without Python.</summary>
    internal IReadOnlyDictionary<string, string> Versions { get; }

    internal bool Installed => Versions.ContainsKey("scikit-learn");

    internal static Measured Ours(Case work)
    {
        string self = Environment.ProcessPath!;
        string[] arguments = ["measure", work.Kind, .. Sizes(work)];
        string answer = Output(self, arguments, work.Threads)
            ?? throw new InvalidOperationException($"Measuring {work.Kind} {work.Size} failed; see above. Run '{string.Join(' ', arguments)}' to look.");
        return JsonSerializer.Deserialize<Measured>(answer)!;
    }

    /// <summary>A peer's figures, or why there are none.</summary>
    internal (Measured? Figures, string Missing) Theirs(Case work, string peer)
    {
        if (!Installed || (peer == "CHOLMOD" && !Versions.ContainsKey(peer)))
        {
            return (null, "not installed");
        }

        string? answer = Output(python, [script, work.Kind, peer, .. Sizes(work)], work.Threads, kernels);
        return answer is null
            ? (null, $"failed, or took longer than {Patience.TotalSeconds:0} s")
            : (JsonSerializer.Deserialize<Measured>(answer, Lenient), "");
    }

    private BlasKernels? Multiply(string? code) =>
        Output(python, [script, "blas"], threads: 1, code) is { } answer ? JsonSerializer.Deserialize<BlasKernels>(answer, Lenient) : null;

    private static string[] Sizes(Case work) => Array.ConvertAll<int, string>(
        [work.N, work.D, work.K, work.Runs], i => i.ToString(CultureInfo.InvariantCulture));

    private static string? Output(string program, string[] arguments, int threads, string? blasKernels = null)
    {
        bool pinned = OperatingSystem.IsLinux() && File.Exists("/usr/bin/taskset") && threads < Environment.ProcessorCount;
        string[] pin = pinned ? ["-c", $"0-{threads - 1}", program] : [];
        var start = new ProcessStartInfo(pinned ? "/usr/bin/taskset" : program, [.. pin, .. arguments]) { RedirectStandardOutput = true };
        string count = threads.ToString(CultureInfo.InvariantCulture);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = count;
        start.Environment["OPENBLAS_NUM_THREADS"] = count;
        start.Environment["OMP_NUM_THREADS"] = count;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (string hindrance in Hindrances)
        {
            start.Environment.Remove(hindrance);
        }

        if (blasKernels is not null)
        {
            start.Environment[BlasKernels.Variable] = blasKernels;
        }

        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
