using Course.Numerics.Data;

namespace Course.Learning.Graphs;

/// <summary>
/// A k-d tree (Bentley 1975; Friedman, Bentley and Finkel 1977): points split at the median of their widest coordinate down to small leaves.
/// A search skips a half whose splitting plane is farther away than what it has found. Equal distances are ordered by the points' numbers,
/// so the answer is that of comparing all points.
/// </summary>
internal sealed class PointTree
{
    private const int LeafSize = 12;

    private readonly int dimensions;
    private readonly int[] order;
    private readonly double[] points;
    private readonly List<Node> nodes = [];

    internal PointTree(RowMajorMatrix x)
    {
        dimensions = x.Columns;
        order = [.. Enumerable.Range(0, x.Rows)];
        Split(x, 0, x.Rows, new double[x.Rows]);
        points = new double[x.Rows * dimensions];
        for (int p = 0; p < order.Length; p++)
        {
            x.Row(order[p]).CopyTo(points.AsSpan(p * dimensions, dimensions));
        }
    }

    /// <summary>Writes the nearest points other than the point itself, nearest first; both spans have length k.</summary>
    internal void Nearest(ReadOnlySpan<double> point, int self, Span<int> found, Span<double> squares)
    {
        squares.Fill(double.PositiveInfinity);
        found.Fill(int.MaxValue);
        Nearest(0, point, self, found, squares);
    }

    /// <summary>Adds all points other than the point itself up to a squared distance.</summary>
    internal void Within(ReadOnlySpan<double> point, int self, double largestSquare, List<(int Index, double Square)> found) =>
        Within(0, point, self, largestSquare, found);

    private int Split(RowMajorMatrix x, int from, int to, double[] keys)
    {
        int index = nodes.Count;
        nodes.Add(new Node(from, to, -1, 0, -1, -1));
        if (to - from <= LeafSize)
        {
            return index;
        }

        int widest = Widest(x, from, to);
        for (int p = from; p < to; p++)
        {
            keys[p] = x[order[p], widest];
        }

        int middle = (from + to) / 2;
        Select(keys, from, to, middle);
        double at = keys[middle];
        int left = Split(x, from, middle, keys);
        int right = Split(x, middle, to, keys);
        nodes[index] = new Node(from, to, widest, at, left, right);
        return index;
    }

    private int Widest(RowMajorMatrix x, int from, int to)
    {
        Span<double> low = stackalloc double[Math.Min(dimensions, 64)];
        Span<double> high = stackalloc double[low.Length];
        low.Fill(double.PositiveInfinity);
        high.Fill(double.NegativeInfinity);
        for (int p = from; p < to; p++)
        {
            ReadOnlySpan<double> row = x.Row(order[p]);
            for (int j = 0; j < low.Length; j++)
            {
                low[j] = Math.Min(low[j], row[j]);
                high[j] = Math.Max(high[j], row[j]);
            }
        }

        int widest = 0;
        for (int j = 1; j < low.Length; j++)
        {
            if (high[j] - low[j] > high[widest] - low[widest])
            {
                widest = j;
            }
        }

        return widest;
    }

    /// <summary>Puts the entry that belongs at the middle there, smaller ones before it (Hoare's selection with the median of three).</summary>
    private void Select(double[] keys, int from, int to, int middle)
    {
        int low = from;
        int high = to - 1;
        while (low < high)
        {
            double pivot = MedianOfThree(keys[low], keys[(low + high) / 2], keys[high]);
            int i = low;
            int j = high;
            while (i <= j)
            {
                while (keys[i] < pivot)
                {
                    i++;
                }

                while (keys[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (keys[i], keys[j]) = (keys[j], keys[i]);
                    (order[i], order[j]) = (order[j], order[i]);
                    i++;
                    j--;
                }
            }

            if (middle <= j)
            {
                high = j;
            }
            else if (middle >= i)
            {
                low = i;
            }
            else
            {
                return;
            }
        }
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    private void Nearest(int index, ReadOnlySpan<double> point, int self, Span<int> found, Span<double> squares)
    {
        Node node = nodes[index];
        if (node.Axis < 0)
        {
            for (int p = node.From; p < node.To; p++)
            {
                if (order[p] != self)
                {
                    Insert(order[p], Square(point, p), found, squares);
                }
            }

            return;
        }

        double beyond = point[node.Axis] - node.At;
        (int near, int far) = beyond < 0 ? (node.Left, node.Right) : (node.Right, node.Left);
        Nearest(near, point, self, found, squares);
        if (beyond * beyond <= squares[^1])
        {
            Nearest(far, point, self, found, squares);
        }
    }

    private void Within(int index, ReadOnlySpan<double> point, int self, double largestSquare, List<(int Index, double Square)> found)
    {
        Node node = nodes[index];
        if (node.Axis < 0)
        {
            for (int p = node.From; p < node.To; p++)
            {
                double square = Square(point, p);
                if (order[p] != self && square <= largestSquare)
                {
                    found.Add((order[p], square));
                }
            }

            return;
        }

        double beyond = point[node.Axis] - node.At;
        bool both = beyond * beyond <= largestSquare;
        if (both || beyond < 0)
        {
            Within(node.Left, point, self, largestSquare, found);
        }

        if (both || beyond >= 0)
        {
            Within(node.Right, point, self, largestSquare, found);
        }
    }

    private static void Insert(int candidate, double square, Span<int> found, Span<double> squares)
    {
        int place = squares.Length;
        while (place > 0 && (square < squares[place - 1] || (square == squares[place - 1] && candidate < found[place - 1])))
        {
            place--;
        }

        if (place == squares.Length)
        {
            return;
        }

        squares[place..^1].CopyTo(squares[(place + 1)..]);
        found[place..^1].CopyTo(found[(place + 1)..]);
        squares[place] = square;
        found[place] = candidate;
    }

    private double Square(ReadOnlySpan<double> point, int p)
    {
        ReadOnlySpan<double> other = points.AsSpan(p * dimensions, dimensions);
        double sum = 0;
        for (int j = 0; j < point.Length; j++)
        {
            double difference = point[j] - other[j];
            sum += difference * difference;
        }

        return sum;
    }

    /// <summary>The points order[From..To]; a leaf has axis −1, any other node has smaller coordinates on the left.</summary>
    private readonly record struct Node(int From, int To, int Axis, double At, int Left, int Right);
}
