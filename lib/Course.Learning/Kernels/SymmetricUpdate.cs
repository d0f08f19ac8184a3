using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels.Vectors;

namespace Course.Learning.Kernels;

/// <summary>The lower triangle of Σ_s r_s r_sᵀ for a block of rows in panels (<see cref="RowPanels"/>), in strips of four of its rows.</summary>
/// <remarks>
/// Four rows of the result by two vectors of columns stay in eight registers while the block passes: two loads and four broadcasts for eight
/// vectors of multiply-adds, so that the arithmetic and not the cache sets the pace as long as three panels of the block fit the first-level
/// cache (<see cref="BlockRows"/>). d(d+1)/2 multiply-adds a row for d numbers from memory: the arithmetic is the limit from d = 20 on.
/// </remarks>
internal static class SymmetricUpdate
{
    /// <summary>Rows to a block: panels of 8 kB.</summary>
    internal const int BlockRows = 128;

    /// <summary>Rows of a strip.</summary>
    internal const int Strip = 4;

    /// <summary>Adds the block's products to a strip of the matrix.</summary>
    /// <param name="block">The rows r.</param>
    /// <param name="rows">How many, a multiple of eight.</param>
    /// <param name="first">The strip's first row, a multiple of four.</param>
    /// <param name="matrix">8·panels columns a row; entries above the diagonal are filled in part.</param>
    internal static void AddStrip(RowPanels block, int rows, int first, AlignedBuffer matrix)
    {
        if (Wide.IsSupported)
        {
            AddStrip<Two<Wide>>(block, rows, first, matrix);
        }
        else
        {
            AddStrip<Two<Narrow>>(block, rows, first, matrix);
        }
    }

    /// <summary>The same with groups of one kind: two panels, or two halves of one.</summary>
    internal static void AddStrip<T>(RowPanels block, int rows, int first, AlignedBuffer matrix)
        where T : struct, IVectorGroup<T>
    {
        int together = T.Vectors * T.Lanes / RowPanels.Width;
        int step = T.Lanes == RowPanels.Width ? block.Stride : T.Lanes;
        int padded = block.Count * RowPanels.Width;
        ref double l = ref Unsafe.Add(ref block.Start, (first / RowPanels.Width * block.Stride) + (first % RowPanels.Width));
        ref double target = ref Unsafe.Add(ref matrix.Start, first * padded);
        int panels = ((first + Strip - 1) / RowPanels.Width) + 1;
        int p = 0;
        for (; p + together <= panels; p += together)
        {
            FourRows<T>(ref l, ref Unsafe.Add(ref block.Start, p * block.Stride), step, rows, ref Unsafe.Add(ref target, p * RowPanels.Width), padded);
        }

        if (p < panels)
        {
            OnePanel(ref l, ref Unsafe.Add(ref block.Start, p * block.Stride), rows, ref Unsafe.Add(ref target, p * RowPanels.Width), padded);
        }
    }

    /// <summary>Four rows by a group of columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows<T>(ref double l, ref double r, int step, int rows, ref double target, int padded)
        where T : struct, IVectorGroup<T>
    {
        T a0 = default, a1 = default, a2 = default, a3 = default;
        nuint end = (nuint)(rows * RowPanels.Width);
        for (nuint at = 0; at < end; at += RowPanels.Width)
        {
            T columns = T.Load(ref Unsafe.Add(ref r, at), (nuint)step);
            ref double factors = ref Unsafe.Add(ref l, at);
            a0 = a0.AddScaled(factors, columns);
            a1 = a1.AddScaled(Unsafe.Add(ref factors, 1), columns);
            a2 = a2.AddScaled(Unsafe.Add(ref factors, 2), columns);
            a3 = a3.AddScaled(Unsafe.Add(ref factors, 3), columns);
        }

        nuint width = (nuint)T.Lanes;
        a0.AddTo(ref target, width);
        a1.AddTo(ref Unsafe.Add(ref target, padded), width);
        a2.AddTo(ref Unsafe.Add(ref target, 2 * padded), width);
        a3.AddTo(ref Unsafe.Add(ref target, 3 * padded), width);
    }

    /// <summary>The same for one panel that is one vector; even and odd rows are summed apart, or each sum would wait for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OnePanel(ref double l, ref double r, int rows, ref double target, int padded)
    {
        Vector512<double> a0 = Vector512<double>.Zero, a1 = a0, a2 = a0, a3 = a0;
        Vector512<double> b0 = a0, b1 = a0, b2 = a0, b3 = a0;
        nuint end = (nuint)(rows * RowPanels.Width);
        for (nuint at = 0; at < end; at += 2 * RowPanels.Width)
        {
            Vector512<double> even = Vector512.LoadUnsafe(ref r, at);
            Vector512<double> odd = Vector512.LoadUnsafe(ref r, at + RowPanels.Width);
            ref double factors = ref Unsafe.Add(ref l, at);
            a0 = Vector512.MultiplyAddEstimate(Vector512.Create(factors), even, a0);
            a1 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 1)), even, a1);
            a2 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 2)), even, a2);
            a3 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 3)), even, a3);
            b0 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 8)), odd, b0);
            b1 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 9)), odd, b1);
            b2 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 10)), odd, b2);
            b3 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref factors, 11)), odd, b3);
        }

        AddStrip(ref target, padded, a0 + b0, a1 + b1, a2 + b2, a3 + b3);
    }

    private static void AddStrip(
        ref double target, int padded, Vector512<double> v0, Vector512<double> v1, Vector512<double> v2, Vector512<double> v3)
    {
        AddTo(ref target, v0);
        AddTo(ref Unsafe.Add(ref target, padded), v1);
        AddTo(ref Unsafe.Add(ref target, 2 * padded), v2);
        AddTo(ref Unsafe.Add(ref target, 3 * padded), v3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(ref double target, Vector512<double> value) => (Vector512.LoadUnsafe(ref target) + value).StoreUnsafe(ref target);
}
