namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// Splits rows into blocks of a fixed size for the threads. The blocks do not depend on the number of threads and sums over them are taken in
/// order, so neither does any result.
/// </summary>
internal static class RowBlocks
{
    private const int Size = 4096;

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

    /// <summary>Sums what each block adds to an array of the given length.</summary>
    internal static double[] Sum(int rows, int length, Action<int, int, double[]> work)
    {
        int blocks = (rows + Size - 1) / Size;
        var parts = new double[blocks][];
        Action<int> one = block =>
        {
            parts[block] = new double[length];
            work(block * Size, Math.Min(rows, (block + 1) * Size), parts[block]);
        };
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
        foreach (double[] part in parts)
        {
            for (int p = 0; p < length; p++)
            {
                sum[p] += part[p];
            }
        }

        return sum;
    }
}
