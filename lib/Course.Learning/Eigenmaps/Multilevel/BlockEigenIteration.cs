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
    private double[] values;
    private double[] energyOfP;

    /// <summary>Finds the best vectors in the span of those given.</summary>
    /// <param name="a">A.</param>
    /// <param name="mass">The diagonal of M.</param>
    /// <param name="labels">The component of each node.</param>
    /// <param name="start">The vectors to start from, whose memory becomes that of W.</param>
    /// <param name="width">The number of vectors m.</param>
    internal BlockEigenIteration(LaplacianOperator a, double[] mass, int[] labels, NativeBlock<float> start, int width)
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
        x = new NativeBlock<double>(start.Length);
        w = start;
        p = new NativeBlock<float>(start.Length);
        residual = new NativeBlock<float>(start.Length);
        values = new double[m];
        energyOfP = new double[m * m];
        Project();
        Improve();
        p.Span.Clear();
        Array.Clear(energyOfP);
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

    public void Dispose()
    {
        x.Dispose();
        w.Dispose();
        p.Dispose();
        residual.Dispose();
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
            var old = new double[s];
            var kept = new double[m];
            var step = new double[m];
            for (int i = from; i < to; i++)
            {
                Gather(old, i);
                Array.Clear(kept);
                Array.Clear(step);
                for (int r = 0; r < m; r++)
                {
                    BlockRow.Add(old[r], ref y[r * m], ref kept[0], m);
                }

                for (int r = m; r < s; r++)
                {
                    BlockRow.Add(old[r], ref y[r * m], ref step[0], m);
                }

                BlockRow.Narrow(ref step[0], ref RowOf(p, i), m);
                BlockRow.Add(1, ref step[0], ref kept[0], m);
                kept.CopyTo(x.Span[(i * m)..]);
                BlockRow.Add(mass[i], ref kept[0], ref sum[labels[i] * m], m);
            }
        }));
    }

    /// <summary>Adds the rows' parts of [X W P]ᵀM[X W P], and of [X W]ᵀA[X W P] with A X = residual + M X Λ, from each row's diagonal on.</summary>
    private void Grams(int from, int to, Span<double> sum)
    {
        int s = 3 * m;
        var row = new double[s];
        var image = new double[2 * m];
        for (int i = from; i < to; i++)
        {
            Gather(row, i);
            BlockRow.Widen(ref RowOf(residual, i), ref image[0], m);
            for (int c = 0; c < m; c++)
            {
                image[c] = (a.Diagonal[i] * image[c]) + (values[c] * mass[i] * row[c]);
            }

            for (int c = 0; c < m; c += 4)
            {
                a.Product(i, ref w.First, m, c).StoreUnsafe(ref image[m + c]);
            }

            for (int r = 0; r < s; r++)
            {
                int diagonal = r & ~3;
                BlockRow.Add(mass[i] * row[r], ref row[diagonal], ref sum[(r * s) + diagonal], s - diagonal);
            }

            for (int r = 0; r < 2 * m; r++)
            {
                int diagonal = r & ~3;
                BlockRow.Add(image[r], ref row[diagonal], ref sum[((s + r) * s) + diagonal], s - diagonal);
            }
        }
    }

    private void Gather(double[] row, int i)
    {
        x.Span.Slice(i * m, m).CopyTo(row);
        BlockRow.Widen(ref RowOf(w, i), ref row[m], m);
        BlockRow.Widen(ref RowOf(p, i), ref row[2 * m], m);
    }

    private ref T RowOf<T>(NativeBlock<T> block, int i)
        where T : unmanaged => ref block.Span[i * m];
}
