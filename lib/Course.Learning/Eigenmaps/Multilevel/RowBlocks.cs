using System.Buffers;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// Splits rows into blocks of a fixed size for the threads. The blocks do not depend on the number of threads and sums over them are taken in
/// order, so neither does any result.
/// </summary>
internal static class RowBlocks
{
    private const int Size = 4096;

    /// <summary>Adds what the rows from…to contribute to a sum of several numbers.</summary>
    internal delegate void Contribution(int from, int to, Span<double> sum);

    internal static void For(int rows, Action<int, int> work)
    {
        int blocks = (rows + Size - 1) / Size;
        if (blocks <= 2)
        {
            work(0, rows);
            return;
        }

        Parallel.For(0, blocks, block => work(block * Size, Math.Min(rows, (block + 1) * Size)));
    }

    /// <summary>Sums the given number of numbers over the blocks.</summary>
    internal static double[] Sum(int rows, int length, Contribution work)
    {
        int blocks = (rows + Size - 1) / Size;
        double[] parts = ArrayPool<double>.Shared.Rent(blocks * length);
        Array.Clear(parts, 0, blocks * length);
        Action<int> one = block => work(block * Size, Math.Min(rows, (block + 1) * Size), parts.AsSpan(block * length, length));
        if (blocks <= 2)
        {
            for (int block = 0; block < blocks; block++)
            {
                one(block);
            }
        }
        else
        {
            Parallel.For(0, blocks, one);
        }

        var sum = new double[length];
        for (int p = 0; p < blocks * length; p++)
        {
            sum[p % length] += parts[p];
        }

        ArrayPool<double>.Shared.Return(parts);
        return sum;
    }
}
