using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// Ever coarser versions of the Laplacian by smoothed aggregation (Vaněk, Mandel and Brezina 1996). One V-cycle through them is a symmetric
/// approximation of L⁺ whose quality hardly depends on the size of the graph; its work is a small multiple of one product with L. It only
/// prepares a step of an iteration that measures in double precision, so single precision is enough for it.
/// </summary>
internal sealed class Hierarchy : IDisposable
{
    private const int CoarsestSize = 100;

    private readonly List<CoarseLevel> coarse = [];
    private readonly List<ChebyshevSmoother> smoothers = [];
    private readonly List<(NativeBlock<float> Residual, NativeBlock<float> Below, NativeBlock<float> Correction)> scratch = [];
    private readonly int width;

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
            smoothers.Add(new ChebyshevSmoother(a));
            (a, mass, labels) = (next.A, next.Mass, next.Labels);
        }

        Coarsest = new CoarsestSolve(a, mass);
        for (int level = 0; level < coarse.Count; level++)
        {
            int below = coarse[level].A.Size * width;
            scratch.Add((new(Operator(level).Size * width), new(below), new(below)));
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
    internal NativeBlock<double> Prolong(int level, NativeBlock<double> block)
    {
        var finer = new NativeBlock<double>(Operator(level - 1).Size * width);
        coarse[level - 1].Transfer.Prolong(block, finer, width);
        return finer;
    }

    /// <summary>x = one V-cycle for A x = diag(a) b on a level, from x = 0.</summary>
    internal void Cycle(int level, NativeBlock<float> b, NativeBlock<float> x)
    {
        if (level == coarse.Count)
        {
            Coarsest.Solve(b, x, width);
            return;
        }

        ChebyshevSmoother smoother = smoothers[level];
        SmoothedGroups transfer = coarse[level].Transfer;
        (NativeBlock<float> residual, NativeBlock<float> below, NativeBlock<float> correction) = scratch[level];
        smoother.FromZero(b, x, width);
        smoother.Residual(b, x, residual, width);
        transfer.Restrict(residual, coarse[level].A, below, width);
        Cycle(level + 1, below, correction);
        transfer.Prolong(correction, x, width);
        smoother.Residual(b, x, residual, width);
        smoother.Correct(residual, x, width);
    }

    public void Dispose()
    {
        foreach ((NativeBlock<float> residual, NativeBlock<float> below, NativeBlock<float> correction) in scratch)
        {
            residual.Dispose();
            below.Dispose();
            correction.Dispose();
        }
    }
}
