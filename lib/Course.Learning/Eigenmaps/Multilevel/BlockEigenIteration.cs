namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// The locally optimal block preconditioned conjugate gradient iteration for A x = λ M x (Knyazev 2001), M diagonal: each step finds the best
/// vectors in the span of the current ones X, the preconditioned residuals W and the last step P. Component constants are projected out.
/// </summary>
internal sealed class BlockEigenIteration
{
    private readonly LaplacianOperator a;
    private readonly double[] mass;
    private readonly int[] labels;
    private readonly double[] volumes;
    private readonly int m;
    private readonly Block x;
    private readonly Block w;
    private readonly Block p;
    private double[] values;

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

        x = new Block(start, new double[start.Length]);
        w = new Block(new double[start.Length], new double[start.Length]);
        p = new Block(new double[start.Length], new double[start.Length]);
        values = new double[m];
        RemoveConstants(x.Vectors);
        a.Apply(x.Vectors, x.Images, m);
        Improve();
    }

    /// <summary>The current vectors, orthonormal in M, by rising Rayleigh quotient.</summary>
    internal double[] Vectors => x.Vectors;

    /// <summary>Iterates until the first vectors' residuals ‖Ax − λMx‖₂/‖Mx‖₂ are within the tolerance.</summary>
    /// <returns>The iterations done and whether the goal was reached.</returns>
    internal (int Iterations, bool Converged) Run(int wanted, double tolerance, int maxIterations, Action<double[], double[]> precondition)
    {
        for (int iteration = 0; ; iteration++)
        {
            double[] residuals = ResidualsIntoImagesOfW();
            if (residuals.Take(wanted).All(r => r <= tolerance))
            {
                return (iteration, true);
            }

            if (iteration == maxIterations)
            {
                return (iteration, false);
            }

            precondition(w.Images, w.Vectors);
            RemoveConstants(w.Vectors);
            RemoveX(w.Vectors, null);
            RemoveX(p.Vectors, p.Images);
            a.Apply(w.Vectors, w.Images, m);
            Improve();
        }
    }

    private double[] ResidualsIntoImagesOfW()
    {
        double[] sums = RowBlocks.Sum(a.Size, 2 * m, (from, to, sum) =>
        {
            for (int i = from; i < to; i++)
            {
                for (int c = 0; c < m; c++)
                {
                    int at = (i * m) + c;
                    double mx = mass[i] * x.Vectors[at];
                    double r = x.Images[at] - (values[c] * mx);
                    w.Images[at] = r;
                    sum[c] += r * r;
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
                for (int c = 0; c < m; c++)
                {
                    sum[(labels[i] * m) + c] += mass[i] * block[(i * m) + c];
                }
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
                for (int c = 0; c < m; c++)
                {
                    block[(i * m) + c] -= means[(labels[i] * m) + c];
                }
            }
        });
    }

    /// <summary>Y −= X (XᵀMY), and the images likewise where given.</summary>
    private void RemoveX(double[] block, double[]? images)
    {
        double[] along = RowBlocks.Sum(a.Size, m * m, (from, to, sum) =>
        {
            for (int i = from; i < to; i++)
            {
                for (int r = 0; r < m; r++)
                {
                    double factor = mass[i] * x.Vectors[(i * m) + r];
                    for (int c = 0; c < m; c++)
                    {
                        sum[(r * m) + c] += factor * block[(i * m) + c];
                    }
                }
            }
        });
        RowBlocks.For(a.Size, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                for (int r = 0; r < m; r++)
                {
                    double vector = x.Vectors[(i * m) + r];
                    double image = x.Images[(i * m) + r];
                    for (int c = 0; c < m; c++)
                    {
                        block[(i * m) + c] -= vector * along[(r * m) + c];
                        if (images is not null)
                        {
                            images[(i * m) + c] -= image * along[(r * m) + c];
                        }
                    }
                }
            }
        });
    }

    /// <summary>The Rayleigh–Ritz step in the span of X, W and P; updates all but W.</summary>
    private void Improve()
    {
        int s = 3 * m;
        double[] grams = RowBlocks.Sum(a.Size, 2 * s * s, Grams);
        (values, double[] y) = RayleighRitz.Smallest(grams, s, m);
        RowBlocks.For(a.Size, (from, to) =>
        {
            var old = new double[s];
            for (int i = from; i < to; i++)
            {
                Combine(x.Vectors, w.Vectors, p.Vectors, y, old, i);
                Combine(x.Images, w.Images, p.Images, y, old, i);
            }
        });
    }

    private void Grams(int from, int to, double[] sum)
    {
        int s = 3 * m;
        var row = new double[s];
        var image = new double[s];
        for (int i = from; i < to; i++)
        {
            Gather(x.Vectors, w.Vectors, p.Vectors, row, i);
            Gather(x.Images, w.Images, p.Images, image, i);
            for (int r = 0; r < s; r++)
            {
                double vector = row[r];
                double weighted = mass[i] * vector;
                for (int c = 0; c < s; c++)
                {
                    sum[(r * s) + c] += weighted * row[c];
                    sum[((s + r) * s) + c] += vector * image[c];
                }
            }
        }
    }

    private void Gather(double[] first, double[] second, double[] third, double[] row, int i)
    {
        Array.Copy(first, i * m, row, 0, m);
        Array.Copy(second, i * m, row, m, m);
        Array.Copy(third, i * m, row, 2 * m, m);
    }

    /// <summary>X ← [X W P] Y and P ← [0 W P] Y in row i; Y has m rows for each block.</summary>
    private void Combine(double[] first, double[] second, double[] third, double[] y, double[] old, int i)
    {
        Gather(first, second, third, old, i);
        for (int c = 0; c < m; c++)
        {
            double kept = 0;
            double step = 0;
            for (int r = 0; r < m; r++)
            {
                kept += old[r] * y[(r * m) + c];
            }

            for (int r = m; r < 3 * m; r++)
            {
                step += old[r] * y[(r * m) + c];
            }

            first[(i * m) + c] = kept + step;
            third[(i * m) + c] = step;
        }
    }

    /// <summary>A block of vectors and its product with A.</summary>
    private sealed record Block(double[] Vectors, double[] Images);
}
