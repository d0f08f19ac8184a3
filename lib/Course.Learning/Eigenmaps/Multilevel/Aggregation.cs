using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// Groups nodes with their strong neighbours (Vaněk, Mandel and Brezina 1996, sec. 5.1): first whole free neighbourhoods in node order, then the
/// remaining nodes join the strongest group next to them. A node without any edge is left out (−1): its only vector is the constant.
/// </summary>
internal static class Aggregation
{
    private const double Strong = 0.25;

    internal static (int[] Groups, int Count) Of(LaplacianOperator a)
    {
        SparseRows w = a.OffDiagonal;
        int n = a.Size;
        using var largestInRow = new NativeBlock<double>(n);
        Span<double> largest = largestInRow.Span;
        FindLargest(w, largest);
        var groups = new int[n];
        Array.Fill(groups, -1);
        int count = 0;
        for (int i = 0; i < n; i++)
        {
            if (groups[i] < 0 && w.Starts[i] < w.Starts[i + 1] && IsFree(w, largest, groups, i))
            {
                groups[i] = count;
                for (int p = w.Starts[i]; p < w.Starts[i + 1]; p++)
                {
                    if (IsStrong(w, largest, i, p))
                    {
                        groups[w.Column(i, p)] = count;
                    }
                }

                count++;
            }
        }

        using var wholeNeighbourhoods = new NativeBlock<int>(n);
        Span<int> seeds = wholeNeighbourhoods.Span;
        groups.CopyTo(seeds);
        for (int i = 0; i < n; i++)
        {
            if (seeds[i] < 0)
            {
                groups[i] = Strongest(w, largest, seeds, i);
            }
        }

        return (groups, count);
    }

    private static void FindLargest(SparseRows w, Span<double> largest)
    {
        for (int i = 0; i < largest.Length; i++)
        {
            for (int p = w.Starts[i]; p < w.Starts[i + 1]; p++)
            {
                largest[i] = Math.Max(largest[i], Math.Abs(w.Value(p)));
            }
        }
    }

    private static bool IsFree(SparseRows w, ReadOnlySpan<double> largest, int[] groups, int i)
    {
        for (int p = w.Starts[i]; p < w.Starts[i + 1]; p++)
        {
            if (groups[w.Column(i, p)] >= 0 && IsStrong(w, largest, i, p))
            {
                return false;
            }
        }

        return true;
    }

    private static int Strongest(SparseRows w, ReadOnlySpan<double> largest, ReadOnlySpan<int> seeds, int i)
    {
        int best = -1;
        double weight = -1;
        for (int p = w.Starts[i]; p < w.Starts[i + 1]; p++)
        {
            if (seeds[w.Column(i, p)] >= 0 && Math.Abs(w.Value(p)) > weight && IsStrong(w, largest, i, p))
            {
                weight = Math.Abs(w.Value(p));
                best = seeds[w.Column(i, p)];
            }
        }

        return best;
    }

    private static bool IsStrong(SparseRows w, ReadOnlySpan<double> largest, int i, int p) =>
        Math.Abs(w.Value(p)) >= Strong * Math.Min(largest[i], largest[w.Column(i, p)]);
}
