namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// Ever coarser versions of the Laplacian by smoothed aggregation (Vaněk, Mandel and Brezina 1996). One V-cycle through them is a symmetric
/// approximation of L⁺ whose quality hardly depends on the size of the graph; its work is a small multiple of one product with L.
/// </summary>
internal sealed class Hierarchy
{
    private const int CoarsestSize = 100;

    private readonly List<CoarseLevel> coarse = [];
    private readonly int width;
    private readonly List<double[][]> scratch = [];

    /// <summary>Builds the levels below a graph.</summary>
    /// <param name="weights">W of the graph.</param>
    /// <param name="degrees">Its row sums.</param>
    /// <param name="labels">The component of each node.</param>
    /// <param name="width">The number of vectors in a block.</param>
    internal Hierarchy(SparseRows weights, double[] degrees, int[] labels, int width)
    {
        this.width = width;
        Finest = new LaplacianOperator(weights, degrees);
        FinestMass = degrees;
        FinestLabels = labels;
        LaplacianOperator a = Finest;
        double[] mass = degrees;
        while (a.Size > Math.Max(CoarsestSize, 4 * width))
        {
            CoarseLevel next = CoarseLevel.Below(a, mass, labels);
            if (next.A.Size == 0)
            {
                break;
            }

            coarse.Add(next);
            (a, mass, labels) = (next.A, next.Mass, next.Labels);
        }

        Coarsest = new CoarsestSolve(a, mass);
        for (int level = 0; level < coarse.Count; level++)
        {
            int fine = Operator(level).Size * width;
            int below = coarse[level].A.Size * width;
            scratch.Add([new double[fine], new double[below], new double[below]]);
        }
    }

    internal LaplacianOperator Finest { get; }

    internal double[] FinestMass { get; }

    internal int[] FinestLabels { get; }

    internal CoarsestSolve Coarsest { get; }

    /// <summary>The number of levels below the finest.</summary>
    internal int Depth => coarse.Count;

    internal LaplacianOperator Operator(int level) => level == 0 ? Finest : coarse[level - 1].A;

    internal double[] Mass(int level) => level == 0 ? FinestMass : coarse[level - 1].Mass;

    internal int[] Labels(int level) => level == 0 ? FinestLabels : coarse[level - 1].Labels;

    /// <summary>Takes a block from a level to the next finer one.</summary>
    internal double[] Prolong(int level, double[] block)
    {
        var finer = new double[Operator(level - 1).Size * width];
        coarse[level - 1].Prolongation.Multiply(block, finer, width);
        return finer;
    }

    /// <summary>x = one V-cycle for A x = b on a level, from x = 0.</summary>
    internal void Cycle(int level, double[] b, double[] x)
    {
        if (level == coarse.Count)
        {
            Coarsest.Solve(b, x, width);
            return;
        }

        LaplacianOperator a = Operator(level);
        double[] residual = scratch[level][0];
        double[] below = scratch[level][1];
        double[] correction = scratch[level][2];
        a.SmoothFromZero(b, x, residual, width);
        a.Residual(b, x, residual, width);
        coarse[level].Restriction.Multiply(residual, below, width);
        Cycle(level + 1, below, correction);
        coarse[level].Prolongation.MultiplyAdd(correction, x, width);
        a.Smooth(b, x, residual, width);
    }
}
