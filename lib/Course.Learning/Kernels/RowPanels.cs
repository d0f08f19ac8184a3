using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Course.Numerics.Data;

namespace Course.Learning.Kernels;

/// <summary>
/// A block of rows (x − centre)·scale in panels of eight columns: entry (row, column) lies at (column / 8)·8·capacity + 8·row + column mod 8, so
/// that a vector is one row of a panel and starts on a cache line. Columns that only fill the last panel, and rows that only fill the
/// block, are zero.
/// </summary>
internal sealed class RowPanels
{
    /// <summary>Columns of a panel.</summary>
    internal const int Width = 8;

    private readonly RowMajorMatrix x;
    private readonly AlignedBuffer centre;
    private readonly AlignedBuffer scale;
    private readonly AlignedBuffer entries;

    internal RowPanels(RowMajorMatrix x, ReadOnlySpan<double> centre, ReadOnlySpan<double> scale, int capacity)
    {
        this.x = x;
        Capacity = capacity;
        Count = (x.Columns + Width - 1) / Width;
        this.centre = new AlignedBuffer(Count * Width);
        this.scale = new AlignedBuffer(Count * Width);
        entries = new AlignedBuffer(Count * Width * capacity);
        centre.CopyTo(this.centre.Span);
        scale.CopyTo(this.scale.Span);
    }

    /// <summary>The number of panels.</summary>
    internal int Count { get; }

    /// <summary>Rows that a block may have, a multiple of eight.</summary>
    internal int Capacity { get; }

    /// <summary>Doubles from one panel to the next.</summary>
    internal int Stride => Width * Capacity;

    internal ref double Start => ref entries.Start;

    /// <summary>Loads rows [start, start + rows) of the data and clears those up to a multiple of eight.</summary>
    /// <returns>The rows now in the block, a multiple of eight.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Load(int start, int rows)
    {
        int d = x.Columns;
        int whole = d / Width;
        int stride = Stride;
        ReadOnlySpan<double> values = x.Values;
        ref double row = ref Unsafe.Add(ref MemoryMarshal.GetReference(values), (nint)start * d);
        ref double c = ref centre.Start;
        ref double f = ref scale.Start;
        ref double target = ref entries.Start;
        for (int s = 0; s < rows; s++)
        {
            for (int p = 0; p < whole; p++)
            {
                nuint j = (nuint)(p * Width);
                Vector512<double> v = (Vector512.LoadUnsafe(ref row, j) - Vector512.LoadUnsafe(ref c, j)) * Vector512.LoadUnsafe(ref f, j);
                v.StoreUnsafe(ref target, (nuint)((p * stride) + (s * Width)));
            }

            row = ref Unsafe.Add(ref row, d);
        }

        if (whole < Count)
        {
            LoadLast(start, rows);
        }

        int padded = (rows + Width - 1) / Width * Width;
        for (int p = 0; p < Count && padded > rows; p++)
        {
            entries.Span.Slice((p * Stride) + (rows * Width), (padded - rows) * Width).Clear();
        }

        return padded;
    }

    /// <summary>Adds the block's rows to a row of sums; four sums are in flight, or each addition would wait for the one before.</summary>
    /// <param name="rows">Rows in the block, a multiple of eight.</param>
    /// <param name="sums">Eight numbers a panel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddRows(int rows, AlignedBuffer sums)
    {
        for (int p = 0; p < Count; p++)
        {
            ref double panel = ref Unsafe.Add(ref entries.Start, p * Stride);
            Vector512<double> a = Vector512.LoadUnsafe(ref sums.Start, (nuint)(p * Width));
            Vector512<double> b = Vector512<double>.Zero, c = b, e = b;
            for (nuint at = 0; at < (nuint)(rows * Width); at += 4 * Width)
            {
                a += Vector512.LoadUnsafe(ref panel, at);
                b += Vector512.LoadUnsafe(ref panel, at + Width);
                c += Vector512.LoadUnsafe(ref panel, at + (2 * Width));
                e += Vector512.LoadUnsafe(ref panel, at + (3 * Width));
            }

            (a + b + (c + e)).StoreUnsafe(ref sums.Start, (nuint)(p * Width));
        }
    }

    /// <summary>The last panel where it is not full: a vector reaches into the next row, whose entries the scale of the columns that only fill up, zero, removes; the data's last rows have none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadLast(int start, int rows)
    {
        int d = x.Columns;
        int first = (Count - 1) * Width;
        ReadOnlySpan<double> values = x.Values;
        Vector512<double> c = Vector512.LoadUnsafe(ref centre.Start, (nuint)first);
        Vector512<double> f = Vector512.LoadUnsafe(ref scale.Start, (nuint)first);
        int safe = (int)Math.Clamp((((long)values.Length - first - Width) / d) - start + 1, 0, rows);
        safe = values.Length < first + Width ? 0 : safe;
        ref double source = ref Unsafe.Add(ref MemoryMarshal.GetReference(values), ((nint)start * d) + first);
        ref double target = ref Unsafe.Add(ref entries.Start, (Count - 1) * Stride);
        for (int s = 0; s < safe; s++)
        {
            ((Vector512.LoadUnsafe(ref source) - c) * f).StoreUnsafe(ref target, (nuint)(s * Width));
            source = ref Unsafe.Add(ref source, d);
        }

        for (int s = safe; s < rows; s++)
        {
            Span<double> row = entries.Span.Slice(((Count - 1) * Stride) + (s * Width), Width);
            row.Clear();
            for (int j = first; j < d; j++)
            {
                row[j - first] = (values[((start + s) * d) + j] - centre.Span[j]) * scale.Span[j];
            }
        }
    }
}
