using System.Globalization;

namespace Course.Benchmarks.SideBySide;

/// <summary>
/// The machine code with which OpenBLAS, the peers' library for matrices, runs. It chooses by the processor's model number, and a version
/// that is older than the processor falls back to code for processors of 2004: five times slower, which would flatter us.
/// </summary>
/// <param name="Kernels">The processor that the code is for, as OpenBLAS names it.</param>
/// <param name="Seconds">What a mix of products takes with it.</param>
internal sealed record BlasKernels(string Kernels, double Seconds)
{
    /// <summary>The variable by which OpenBLAS can be told.</summary>
    internal const string Variable = "OPENBLAS_CORETYPE";

    /// <summary>Its own choice stands unless another is this many times as fast: below that is the machine's noise.</summary>
    private const double Clear = 1.25;

    private static readonly string[] Names = ["Haswell", "Zen", "SkylakeX", "Cooperlake", "SapphireRapids"];

    /// <summary>The value to set for the peers; null where OpenBLAS chooses well itself.</summary>
    /// <param name="measure">Measures with a value of the variable; null if that code cannot run here or computes wrongly.</param>
    /// <param name="last">What the last run took, which stands unless another is clearly faster: its rows can be kept then. Or null.</param>
    internal static string? Best(Func<string?, BlasKernels?> measure, string? last)
    {
        if (measure(null) is not { } own)
        {
            return null;
        }

        BlasKernels[] others = [.. Names.Select(measure).OfType<BlasKernels>()];
        BlasKernels? best = others.MinBy(k => k.Seconds);
        if (best is not null && Array.Find(others, k => k.Kernels == last) is { } same && same.Seconds < Clear * best.Seconds)
        {
            best = same;
        }

        if (best is null || Clear * best.Seconds > own.Seconds)
        {
            return null;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"OpenBLAS runs its code for {own.Kernels} here; told to run that for {best.Kernels}, it takes {best.Seconds / own.Seconds:P0} of the time, so the peers do that."));
        return best.Kernels;
    }
}
