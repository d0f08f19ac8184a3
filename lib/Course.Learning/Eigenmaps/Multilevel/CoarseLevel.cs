namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>The next coarser level: transfers P and Pᵀ, the matrix PᵀAP, masses summed over groups, component labels.</summary>
internal sealed class CoarseLevel
{
    private const int EntriesPerCoarseRow = 16;

    private CoarseLevel(SparseRows prolongation, SparseRows restriction, LaplacianOperator a, double[] mass, int[] labels)
    {
        Prolongation = prolongation;
        Restriction = restriction;
        A = a;
        Mass = mass;
        Labels = labels;
    }

    internal SparseRows Prolongation { get; }

    internal SparseRows Restriction { get; }

    internal LaplacianOperator A { get; }

    internal double[] Mass { get; }

    internal int[] Labels { get; }

    internal static CoarseLevel Below(LaplacianOperator a, double[] mass, int[] labels)
    {
        (int[] groups, int count) = Aggregation.Of(a);
        SparseRows p = SmoothedProlongation(a, groups, count);
        SparseRows r = p.Transpose(count);
        var coarseMass = new double[count];
        var coarseLabels = new int[count];
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i] >= 0)
            {
                coarseMass[groups[i]] += mass[i];
                coarseLabels[groups[i]] = labels[i];
            }
        }

        return new CoarseLevel(p, r, Galerkin(a, p, r, count), coarseMass, Renumbered(coarseLabels));
    }

    /// <summary>Closes the holes that components leave which have become one node without an edge.</summary>
    private static int[] Renumbered(int[] labels)
    {
        var numbers = new SortedDictionary<int, int>();
        foreach (int label in labels)
        {
            numbers.TryAdd(label, 0);
        }

        int next = 0;
        foreach (int label in numbers.Keys.ToArray())
        {
            numbers[label] = next++;
        }

        return Array.ConvertAll(labels, label => numbers[label]);
    }

    /// <summary>P = (I − ω diag(a)⁻¹A) T, T the groups' indicators and ω = 4/(3·largest eigenvalue): rows sum to 1.</summary>
    private static SparseRows SmoothedProlongation(LaplacianOperator a, int[] groups, int count)
    {
        double omega = 4 / (3 * a.LargestEigenvalue);
        SparseRows w = a.OffDiagonal;
        var builder = new SparseRowsBuilder(a.Size, count, w.Starts[^1] + a.Size);
        for (int i = 0; i < a.Size; i++)
        {
            if (groups[i] >= 0)
            {
                builder.Add(groups[i], 1 - omega);
                for (int p = w.Starts[i]; p < w.Starts[i + 1]; p++)
                {
                    builder.Add(groups[w.Columns[p]], omega * w.Value(p) / a.Diagonal[i]);
                }
            }

            builder.EndRow();
        }

        return builder.Build();
    }

    /// <summary>
    /// PᵀAP, split into its diagonal and what is off it. The rows of AP are made anew for each coarse row that needs them, two or three
    /// times: cheaper than the memory for all of them.
    /// </summary>
    private static LaplacianOperator Galerkin(LaplacianOperator a, SparseRows p, SparseRows r, int count)
    {
        SparseRows w = a.OffDiagonal;
        var diagonal = new double[count];
        var coarse = new SparseRowsBuilder(count, count, EntriesPerCoarseRow * count);
        for (int k = 0; k < count; k++)
        {
            for (int q = r.Starts[k]; q < r.Starts[k + 1]; q++)
            {
                int i = r.Columns[q];
                double factor = r.Value(q);
                AddRow(coarse, p, i, -factor * a.Diagonal[i]);
                for (int e = w.Starts[i]; e < w.Starts[i + 1]; e++)
                {
                    AddRow(coarse, p, w.Columns[e], factor * w.Value(e));
                }
            }

            diagonal[k] = -coarse.Take(k);
            coarse.EndRow();
        }

        return new LaplacianOperator(coarse.Build(), diagonal);
    }

    private static void AddRow(SparseRowsBuilder builder, SparseRows m, int row, double factor)
    {
        for (int p = m.Starts[row]; p < m.Starts[row + 1]; p++)
        {
            builder.Add(m.Columns[p], factor * m.Value(p));
        }
    }
}
