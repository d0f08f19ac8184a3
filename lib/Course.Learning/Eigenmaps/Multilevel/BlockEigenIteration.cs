using System.Collections.Concurrent;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// The locally optimal block preconditioned conjugate gradient iteration for A x = λ M x (Knyazev 2001), M diagonal: each step finds the best
/// vectors in the span of the current ones X, the preconditioned residuals W and the last step P. Component constants are projected out.
/// Only A W is multiplied out, row by row where it is read: A X follows from the residuals and PᵀAP from the last step's small matrices.
/// X is in double precision. W, P and the residuals only say where to go from X: they are rounded to single precision, and what is summed of
/// them is summed in double precision.
/// </summary>
internal sealed class BlockEigenIteration : IDisposable
{
    private readonly LaplacianOperator a;
    private readonly double[] mass;
    private readonly int[] labels;
    private readonly double[] volumes;
    private readonly int m;
    private readonly double scale;
    private readonly NativeBlock<double> x;
    private readonly NativeBlock<float> w;
    private readonly NativeBlock<float> p;
    private readonly NativeBlock<float> residual;
    private readonly ConcurrentBag<BasisTile> tiles = [];
    private double[] values;
    private double[] energyOfP;

    /// <summary>Finds the best vectors in the span of those given.</summary>
    /// <param name="a">A.</param>
    /// <param name="mass">The diagonal of M.</param>
    /// <param name="labels">The component of each node.</param>
    /// <param name="start">The vectors to start from, whose memory becomes that of X.</param>
    /// <param name="width">The number of vectors m.</param>
    internal BlockEigenIteration(LaplacianOperator a, double[] mass, int[] labels, NativeBlock<double> start, int width)
    {
        this.a = a;
        this.mass = mass;
        this.labels = labels;
        m = width;
        volumes = new double[labels.Max() + 1];
        for (int i = 0; i < labels.Length; i++)
        {
            volumes[labels[i]] += mass[i];
        }

        scale = a.Size / volumes.Sum();
        x = start;
        w = new NativeBlock<float>(start.Length);
        p = new NativeBlock<float>(start.Length);
        residual = new NativeBlock<float>(start.Length);
        values = new double[m];
        energyOfP = new double[m * m];
        RemoveConstants(RowBlocks.Sum(a.Size, volumes.Length * m, AddMasses));
        Residuals();
        Improve();
    }

    /// <summary>The current vectors by rising Rayleigh quotient, XᵀMX = I times the mean mass, so that entries have no unit.</summary>
    internal NativeBlock<double> Vectors => x;

    /// <summary>Iterates until the first vectors' residuals ‖Ax − λMx‖₂/‖Mx‖₂ are within the tolerance.</summary>
    /// <param name="wanted">How many vectors have to reach it.</param>
    /// <param name="tolerance">The largest residual allowed.</param>
    /// <param name="maxIterations">The largest number of iterations.</param>
    /// <param name="precondition">Solves A w = diag(a) b roughly for w.</param>
    /// <returns>The iterations done and whether the goal was reached.</returns>
    internal (int Iterations, bool Converged) Run(
        int wanted, double tolerance, int maxIterations, Action<NativeBlock<float>, NativeBlock<float>> precondition)
    {
        for (int iteration = 0; ; iteration++)
        {
            double[] norms = Residuals();
            if (norms.Take(wanted).All(r => r <= tolerance))
            {
                return (iteration, true);
            }

            if (iteration == maxIterations)
            {
                return (iteration, false);
            }

            precondition(residual, w);
            Project();
            Improve();
        }
    }

    /// <summary>Gives back what only iterations need.</summary>
    internal void KeepVectorsOnly()
    {
        w.Dispose();
        p.Dispose();
        residual.Dispose();
    }

    public void Dispose()
    {
        KeepVectorsOnly();
        x.Dispose();
    }

    /// <summary>Measures the residuals, and keeps diag(a)⁻¹ times them.</summary>
    private double[] Residuals()
    {
        double[] sums = RowBlocks.Sum(a.Size, 2 * m, (from, to, sum) =>
        {
            for (int i = from; i < to; i++)
            {
                var inverse = Vector256.Create(a.Inverse(i));
                for (int c = 0; c < m; c += 4)
                {
                    nuint at = (nuint)((i * m) + c);
                    Vector256<double> mx = Vector256.Create(mass[i]) * Vector256.LoadUnsafe(ref x.First, at);
                    Vector256<double> r = a.Product(i, ref x.First, m, c) - (Vector256.LoadUnsafe(ref values[c]) * mx);
                    (Vector256.LoadUnsafe(ref sum[c]) + (r * r)).StoreUnsafe(ref sum[c]);
                    (Vector256.LoadUnsafe(ref sum[m + c]) + (mx * mx)).StoreUnsafe(ref sum[m + c]);
                    BlockRow.Narrow(inverse * r).StoreUnsafe(ref residual.First, at);
                }
            }
        });
        return [.. Enumerable.Range(0, m).Select(c => Math.Sqrt(sums[c] / sums[m + c]))];
    }

    /// <summary>Subtracts from W its part in X and each component's mean, weighted by mass.</summary>
    private void Project()
    {
        int constants = m * m;
        double[] along = RowBlocks.Sum(a.Size, constants + (volumes.Length * m), (from, to, sum) =>
        {
            var row = new double[m];
            for (int i = from; i < to; i++)
            {
                BlockRow.Widen(ref RowOf(w, i), ref row[0], m);
                for (int r = 0; r < m; r++)
                {
                    BlockRow.Add(mass[i] * x.Span[(i * m) + r], ref row[0], ref sum[r * m], m);
                }

                BlockRow.Add(mass[i], ref row[0], ref sum[constants + (labels[i] * m)], m);
            }
        });
        for (int q = 0; q < along.Length; q++)
        {
            along[q] *= q < constants ? scale : 1 / volumes[(q - constants) / m];
        }

        RowBlocks.For(a.Size, (from, to) =>
        {
            var row = new double[m];
            for (int i = from; i < to; i++)
            {
                BlockRow.Widen(ref RowOf(w, i), ref row[0], m);
                for (int r = 0; r < m; r++)
                {
                    BlockRow.Add(-x.Span[(i * m) + r], ref along[r * m], ref row[0], m);
                }

                BlockRow.Add(-1, ref along[constants + (labels[i] * m)], ref row[0], m);
                BlockRow.Narrow(ref row[0], ref RowOf(w, i), m);
            }
        });
    }

    /// <summary>Adds the rows' parts of each component's sum of M X.</summary>
    private void AddMasses(int from, int to, Span<double> sum)
    {
        for (int i = from; i < to; i++)
        {
            BlockRow.Add(mass[i], ref RowOf(x, i), ref sum[labels[i] * m], m);
        }
    }

    /// <summary>Subtracts each component's mean from X, which the rounding of W and P brings in.</summary>
    private void RemoveConstants(double[] sums)
    {
        for (int q = 0; q < sums.Length; q++)
        {
            sums[q] /= volumes[q / m];
        }

        RowBlocks.For(a.Size, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                BlockRow.Add(-1, ref sums[labels[i] * m], ref RowOf(x, i), m);
            }
        });
    }

    /// <summary>The Rayleigh–Ritz step in the span of X, W and P; updates X and P.</summary>
    private void Improve()
    {
        int s = 3 * m;
        int energies = s * s;
        double[] grams = RowBlocks.Sum(a.Size, 2 * s * s, Grams);
        for (int q = 0; q < grams.Length; q++)
        {
            grams[q] *= scale;
        }

        for (int r = 0; r < m; r++)
        {
            Array.Copy(energyOfP, r * m, grams, energies + ((((2 * m) + r) * s) + (2 * m)), m);
        }

        RayleighRitz.Mirror(grams.AsSpan(0, energies), s);
        RayleighRitz.Mirror(grams.AsSpan(energies), s);
        (values, double[] y) = RayleighRitz.Smallest(grams, s, m);
        energyOfP = RayleighRitz.EnergyOfStep(grams.AsSpan(energies), y, s, m);
        RemoveConstants(RowBlocks.Sum(a.Size, volumes.Length * m, (from, to, sum) =>
        {
            BasisTile tile = Tile();
            for (int first = from; first < to; first += BasisTile.Rows)
            {
                int count = Math.Min(BasisTile.Rows, to - first);
                tile.Fetch(x, w, p, first, count);
                tile.Combine(y, x, p, first, count);
                AddMasses(first, first + count, sum);
            }

            tiles.Add(tile);
        }));
    }

    /// <summary>Adds the rows' parts of [X W P]ᵀM[X W P], then of [X W]ᵀA[X W P].</summary>
    private void Grams(int from, int to, Span<double> sum)
    {
        BasisTile tile = Tile();
        for (int first = from; first < to; first += BasisTile.Rows)
        {
            int count = Math.Min(BasisTile.Rows, to - first);
            tile.Fetch(x, w, p, first, count);
            tile.Weight(mass, first, count);
            tile.Multiply(a, residual, w, values, first, count);
            tile.AddGrams(count, sum);
        }

        tiles.Add(tile);
    }

    private BasisTile Tile() => tiles.TryTake(out BasisTile? tile) ? tile : new BasisTile(m);

    private ref T RowOf<T>(NativeBlock<T> block, int i)
        where T : unmanaged => ref block.Span[i * m];
}
