using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Logistic;

/// <summary>A block of standardised rows, in which a vector holds one column of eight rows, with their labels, weights and log odds.</summary>
internal sealed class LabelledBlock
{
    /// <summary>Rows in a vector.</summary>
    internal const int Lanes = 8;

    private const int FirstLevelDoubles = 2048;
    private const int LargestBlock = 256;

    private readonly LogisticDesign design;
    private readonly double[] gamma;

    internal LabelledBlock(LogisticDesign design, double[] gamma)
    {
        this.design = design;
        this.gamma = gamma;
        Capacity = Rows(design.Columns);
        Z = new PointColumns(design.X, design.Centre, design.Scale, Capacity);
        Sign = new AlignedBuffer(Capacity);
        Weight = new AlignedBuffer(Capacity);
    }

    /// <summary>The most rows of a block.</summary>
    internal int Capacity { get; }

    /// <summary>The rows z without their intercept.</summary>
    internal PointColumns Z { get; }

    /// <summary>1 or −1 for labels 1 and 0, and 0 for rows that only fill the last tile.</summary>
    internal AlignedBuffer Sign { get; }

    /// <summary>The rows' weights, ones where the data has none, and 0 for rows that only fill the last tile.</summary>
    internal AlignedBuffer Weight { get; }

    /// <summary>Rows to a block: as many as the first-level cache holds beside the data asked for, a multiple of a tile.</summary>
    internal static int Rows(int columns) =>
        Math.Clamp(FirstLevelDoubles / columns / PointColumns.Tile * PointColumns.Tile, PointColumns.Tile, LargestBlock);

    /// <summary>Loads rows [start, start + count) and asks for half as much of the data from the entry next on.</summary>
    /// <returns>The count, rounded up to a multiple of a tile.</returns>
    internal int Load(int start, int count, long next)
    {
        int padded = Z.Load(start, count, next);
        Label(start, count, padded);
        return padded;
    }

    /// <summary>γ₀ + γᵀz of sixteen rows; even and odd columns are summed apart, or each sum would wait for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal (Vector512<double> Low, Vector512<double> High) LogOdds(int s)
    {
        Vector512<double> a = Vector512.Create(gamma[0]), b = a;
        Vector512<double> c = Vector512<double>.Zero, d = c;
        ref double column = ref Unsafe.Add(ref Z.Start, s);
        int j = 1;
        for (; j + 1 < gamma.Length; j += 2)
        {
            Vector512<double> f = Vector512.Create(gamma[j]);
            a = Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column), a);
            b = Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column, Lanes), b);
            column = ref Unsafe.Add(ref column, Z.Stride);
            f = Vector512.Create(gamma[j + 1]);
            c = Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column), c);
            d = Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column, Lanes), d);
            column = ref Unsafe.Add(ref column, Z.Stride);
        }

        if (j < gamma.Length)
        {
            Vector512<double> f = Vector512.Create(gamma[j]);
            c = Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column), c);
            d = Vector512.MultiplyAddEstimate(f, Vector512.LoadUnsafe(ref column, Lanes), d);
        }

        return (a + c, b + d);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Label(int start, int count, int padded)
    {
        Span<double> signs = Sign.Span;
        ReadOnlySpan<int> labels = design.Labels.AsSpan(start, count);
        for (int s = 0; s < labels.Length; s++)
        {
            signs[s] = (2 * labels[s]) - 1;
        }

        if (design.Weights.Length > 0)
        {
            design.Weights.AsSpan(start, count).CopyTo(Weight.Span);
        }
        else
        {
            Weight.Span[..count].Fill(1);
        }

        Weight.Span[count..padded].Clear();
        signs[count..padded].Clear();
    }
}
