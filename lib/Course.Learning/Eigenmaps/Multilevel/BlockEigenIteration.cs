using System.Runtime.Intrinsics;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// The locally optimal block preconditioned conjugate gradient iteration for A x = λ M x (Knyazev 2001), M diagonal: each step finds the best
/// vectors in the span of the current ones X, the preconditioned residuals W and the last step P. Component constants are projected out.
/// Only A W is multiplied out, row by row where it is read: A X follows from the residuals and PᵀAP from the last step's small matrices.
/// </summary>
internal sealed class BlockEigenIteration
{
    private readonly LaplacianOperator a;
    private readonly double[] mass;
    private readonly int[] labels;
    private readonly double[] volumes;
    private readonly int m;
    private readonly double[] x;
    private readonly double[] w;
    private readonly double[] p;
    private readonly double[] residual;
    private double[] values;
    private double[] energyOfP;

    internal BlockEigenIteration(LaplacianOperator a, double[] mass, int[] labels, double[] start, int width)
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

        x = start;
        w = new double[start.Length];
        p = new double[start.Length];
        residual = new double[start.Length];
        values = new double[m];
        energyOfP = new double[m * m];
        RemoveConstants(x);
        Residuals();
        Improve();
    }

    /// <summary>The current vectors, orthonormal in M, by rising Rayleigh quotient.</summary>
    internal double[] Vectors => x;

    /// <summary>Iterates until the first vectors' residuals ‖Ax − λMx‖₂/‖Mx‖₂ are within the tolerance.</summary>
    /// <returns>The iterations done and whether the goal was reached.</returns>
    internal (int Iterations, bool Converged) Run(int wanted, double tolerance, int maxIterations, Action<double[], double[]> precondition)
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
            RemoveConstants(w);
            RemoveX(w);
            Improve();
        }
    }

    private double[] Residuals()
    {
        double[] sums = RowBlocks.Sum(a.Size, 2 * m, (from, to, sum) =>
        {
            for (int i = from; i < to; i++)
            {
                for (int c = 0; c < m; c += 4)
                {
                    a.Product(i, x, m, c).StoreUnsafe(ref residual[(i * m) + c]);
                }

                for (int c = 0; c < m; c++)
                {
                    int at = (i * m) + c;
                    double mx = mass[i] * x[at];
                    residual[at] -= values[c] * mx;
                    sum[c] += residual[at] * residual[at];
                    sum[m + c] += mx * mx;
                }
            }
        });
        return [.. Enumerable.Range(0, m).Select(c => Math.Sqrt(sums[c] / sums[m + c]))];
    }

    /// <summary>Subtracts each component's mean, weighted by mass.</summary>
    private void RemoveConstants(double[] block)
    {
        double[] means = RowBlocks.Sum(a.Size, volumes.Length * m, (from, to, sum) =>
        {
            for (int i = from; i < to; i++)
            {
                BlockRow.Add(mass[i], block, i * m, sum, labels[i] * m, m);
            }
        });
        for (int q = 0; q < means.Length; q++)
        {
            means[q] /= volumes[q / m];
        }

        RowBlocks.For(a.Size, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                BlockRow.Add(-1, means, labels[i] * m, block, i * m, m);
            }
        });
    }

    /// <summary>Y −= X (XᵀMY).</summary>
    private void RemoveX(double[] block)
    {
        double[] along = RowBlocks.Sum(a.Size, m * m, (from, to, sum) =>
        {
            for (int i = from; i < to; i++)
            {
                for (int r = 0; r < m; r++)
                {
                    BlockRow.Add(mass[i] * x[(i * m) + r], block, i * m, sum, r * m, m);
                }
            }
        });
        RowBlocks.For(a.Size, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                for (int r = 0; r < m; r++)
                {
                    BlockRow.Add(-x[(i * m) + r], along, r * m, block, i * m, m);
                }
            }
        });
    }

    /// <summary>The Rayleigh–Ritz step in the span of X, W and P; updates X and P.</summary>
    private void Improve()
    {
        int s = 3 * m;
        double[] grams = RowBlocks.Sum(a.Size, 2 * s * s, Grams);
        int energies = s * s;
        for (int r = 0; r < m; r++)
        {
            Array.Copy(energyOfP, r * m, grams, energies + ((((2 * m) + r) * s) + (2 * m)), m);
        }

        RayleighRitz.MirrorFirstRows(grams.AsSpan(energies), s, 2 * m);
        (values, double[] y) = RayleighRitz.Smallest(grams, s, m);
        energyOfP = RayleighRitz.EnergyOfStep(grams.AsSpan(energies), y, s, m);
        RowBlocks.For(a.Size, (from, to) =>
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
                    BlockRow.Add(old[r], y, r * m, kept, 0, m);
                }

                for (int r = m; r < s; r++)
                {
                    BlockRow.Add(old[r], y, r * m, step, 0, m);
                }

                for (int c = 0; c < m; c++)
                {
                    x[(i * m) + c] = kept[c] + step[c];
                    p[(i * m) + c] = step[c];
                }
            }
        });
    }

    /// <summary>Adds the rows' parts of [X W P]ᵀM[X W P], and of [X W]ᵀA[X W P] with A X = residual + M X Λ.</summary>
    private void Grams(int from, int to, double[] sum)
    {
        int s = 3 * m;
        var row = new double[s];
        var image = new double[2 * m];
        for (int i = from; i < to; i++)
        {
            Gather(row, i);
            for (int c = 0; c < m; c++)
            {
                image[c] = residual[(i * m) + c] + (values[c] * mass[i] * row[c]);
            }

            for (int c = 0; c < m; c += 4)
            {
                a.Product(i, w, m, c).StoreUnsafe(ref image[m + c]);
            }

            for (int r = 0; r < s; r++)
            {
                BlockRow.Add(mass[i] * row[r], row, 0, sum, r * s, s);
            }

            for (int r = 0; r < 2 * m; r++)
            {
                BlockRow.Add(image[r], row, 0, sum, (s + r) * s, s);
            }
        }
    }

    private void Gather(double[] row, int i)
    {
        Array.Copy(x, i * m, row, 0, m);
        Array.Copy(w, i * m, row, m, m);
        Array.Copy(p, i * m, row, 2 * m, m);
    }
}
