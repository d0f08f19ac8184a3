namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>The next coarser level: the transfer P to it, the matrix PᵀAP, masses summed over groups, component labels.</summary>
internal sealed class CoarseLevel
{
    private CoarseLevel(SmoothedGroups transfer, LaplacianOperator a, double[] mass, int[] labels)
    {
        Transfer = transfer;
        A = a;
        Mass = mass;
        Labels = labels;
    }

    internal SmoothedGroups Transfer { get; }

    internal LaplacianOperator A { get; }

    internal double[] Mass { get; }

    internal int[] Labels { get; }

    internal static CoarseLevel Below(LaplacianOperator a, double[] mass, int[] labels)
    {
        (int[] groups, int count) = Aggregation.Of(a);
        var transfer = new SmoothedGroups(a, groups, count);
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

        return new CoarseLevel(transfer, GalerkinProduct.Of(a, transfer), coarseMass, Renumbered(coarseLabels));
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
}
