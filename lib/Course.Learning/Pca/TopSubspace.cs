using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Course.Learning.Kernels;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// The largest eigenpairs of the scatter matrix S by block Krylov iteration (Golub and Van Loan 2013, sec. 10.3.6) with full
/// reorthogonalisation: S is only applied to blocks, one pass over the data each, and never formed. The start is seeded; sums are taken over
/// fixed chunks in order.
/// </summary>
internal sealed class TopSubspace
{
    private const double Tolerance = 1e-11;
    private const double Dependent = 1e-12;
    private const int MaxBlocks = 60;
    private const int StepsBetweenLooks = 3;

    private readonly CentredData x;
    private readonly int width;
    private readonly int threads;
    private readonly List<double[]> basis = [];
    private readonly List<double[]> images = [];

    private TopSubspace(CentredData x, int k, int threads)
    {
        this.threads = threads;
        this.x = x;
        width = 8 * ((k + 11) / 8);
    }

    /// <summary>The first k + 1 eigenvalues, k axes and the residuals ‖Sv − λv‖₂, which the caller turns into bounds.</summary>
    internal static (double[] Values, double[][] Vectors, double[] Residuals) Of(CentredData x, int k, int threads) =>
        new TopSubspace(x, k, threads).Run(k);

    private (double[] Values, double[][] Vectors, double[] Residuals) Run(int k)
    {
        var random = new RandomSource(1);
        var block = new List<double[]>();
        for (int c = 0; c < width; c++)
        {
            var start = new double[x.Columns];
            random.FillNormal(start);
            block.Add(start);
        }

        for (int step = 1; ; step++)
        {
            int before = basis.Count;
            foreach (double[] candidate in block)
            {
                AddDirection(candidate);
            }

            bool complete = basis.Count == before;
            block = complete ? [] : Apply(basis.GetRange(before, basis.Count - before));
            images.AddRange(block.Select(b => (double[])b.Clone()));
            if (!complete && step < MaxBlocks && step % StepsBetweenLooks != 0)
            {
                continue;
            }

            (double[] values, double[][] vectors, double[] residuals) = Ritz(Math.Min(k + 1, basis.Count));
            if (complete || step == MaxBlocks || residuals.Take(k).All(r => r <= Tolerance * values[0]))
            {
                return (values, vectors[..Math.Min(k, vectors.Length)], residuals);
            }
        }
    }

    /// <summary>Adds the part of a vector outside the basis, unless rounding is all that is left of it.</summary>
    private void AddDirection(double[] candidate)
    {
        double before = TensorPrimitives.Norm<double>(candidate);
        for (int round = 0; round < 2; round++)
        {
            foreach (double[] q in basis)
            {
                double along = TensorPrimitives.Dot<double>(q, candidate);
                TensorPrimitives.MultiplyAdd<double>(q, -along, candidate, candidate);
            }
        }

        double norm = TensorPrimitives.Norm<double>(candidate);
        if (basis.Count < x.Columns && norm > Dependent * before)
        {
            TensorPrimitives.Divide(candidate, norm, candidate);
            basis.Add(candidate);
        }
    }

    private (double[] Values, double[][] Vectors, double[] Residuals) Ritz(int count)
    {
        int s = basis.Count;
        Matrix<double> h = Matrix<double>.Build.Dense(s, s, (a, b) => TensorPrimitives.Dot<double>(basis[a], images[b]));
        var evd = (0.5 * (h + h.Transpose())).Evd(Symmetricity.Symmetric);
        int[] order = Enumerable.Range(0, s).OrderByDescending(j => evd.EigenValues[j].Real).Take(count).ToArray();
        double[] values = Array.ConvertAll(order, j => Math.Max(0, evd.EigenValues[j].Real));
        double[][] vectors = Array.ConvertAll(order, j => Combination(basis, evd.EigenVectors.Column(j)));
        var residuals = new double[count];
        for (int c = 0; c < count; c++)
        {
            double[] residual = Combination(images, evd.EigenVectors.Column(order[c]));
            TensorPrimitives.MultiplyAdd<double>(vectors[c], -values[c], residual, residual);
            residuals[c] = TensorPrimitives.Norm<double>(residual);
        }

        return (values, vectors, residuals);
    }

    private static double[] Combination(List<double[]> vectors, Vector<double> weights)
    {
        var sum = new double[vectors[0].Length];
        for (int j = 0; j < vectors.Count; j++)
        {
            TensorPrimitives.MultiplyAdd<double>(vectors[j], weights[j], sum, sum);
        }

        return sum;
    }

    /// <summary>S V for up to <see cref="width"/> vectors in one pass: four rows about the mean's high part are used twice while they are in cache.</summary>
    private List<double[]> Apply(List<double[]> vectors)
    {
        int d = x.Columns;
        var v = new double[d * width];
        for (int j = 0; j < d; j++)
        {
            for (int c = 0; c < vectors.Count; c++)
            {
                v[(j * width) + c] = vectors[c][j];
            }
        }

        int chunks = ScatterAccumulator.Chunks(x.Rows, 1);
        var parts = new double[chunks][];
        FixedChunks.Run(chunks, threads, part =>
        {
            parts[part] = new double[d * width];
            var rows = new double[4 * d];
            int end = (int)((long)x.Rows * (part + 1) / chunks);
            for (int i = (int)((long)x.Rows * part / chunks); i < end; i += 4)
            {
                for (int r = 0; r < 4; r++)
                {
                    Span<double> row = rows.AsSpan(r * d, d);
                    if (i + r < end)
                    {
                        x.RowAboutHigh(i + r, row);
                    }
                    else
                    {
                        row.Clear();
                    }
                }

                for (int c = 0; c < width; c += 8)
                {
                    AddRows(rows, v, parts[part], c);
                }
            }
        });
        for (int part = 1; part < chunks; part++)
        {
            TensorPrimitives.Add<double>(parts[0], parts[part], parts[0]);
        }

        return [.. Enumerable.Range(0, vectors.Count).Select(c => AboutMean([.. Enumerable.Range(0, d).Select(j => parts[0][(j * width) + c])], vectors[c]))];
    }

    /// <summary>From rows about the mean's high part to rows about the mean m + l: S V less n·l(lᵀV).</summary>
    private double[] AboutMean(double[] image, double[] vector)
    {
        double along = x.Rows * TensorPrimitives.Dot<double>(x.Low, vector);
        TensorPrimitives.MultiplyAdd<double>(x.Low, -along, image, image);
        return image;
    }

    /// <summary>y += Rᵀ(R V) for four rows R and eight columns: V and y, which outgrow the first cache, are read once for the four.</summary>
    private void AddRows(double[] rows, double[] v, double[] y, int c)
    {
        int d = x.Columns;
        ref double from = ref MemoryMarshal.GetArrayDataReference(v);
        ref double to = ref MemoryMarshal.GetArrayDataReference(y);
        Vector512<double> t0 = Vector512<double>.Zero;
        Vector512<double> t1 = Vector512<double>.Zero;
        Vector512<double> t2 = Vector512<double>.Zero;
        Vector512<double> t3 = Vector512<double>.Zero;
        for (int j = 0; j < d; j++)
        {
            Vector512<double> vj = Vector512.LoadUnsafe(ref from, (nuint)((j * width) + c));
            t0 = Vector512.FusedMultiplyAdd(Vector512.Create(rows[j]), vj, t0);
            t1 = Vector512.FusedMultiplyAdd(Vector512.Create(rows[d + j]), vj, t1);
            t2 = Vector512.FusedMultiplyAdd(Vector512.Create(rows[(2 * d) + j]), vj, t2);
            t3 = Vector512.FusedMultiplyAdd(Vector512.Create(rows[(3 * d) + j]), vj, t3);
        }

        for (int j = 0; j < d; j++)
        {
            nuint at = (nuint)((j * width) + c);
            Vector512<double> sum = Vector512.LoadUnsafe(ref to, at);
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(rows[j]), t0, sum);
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(rows[d + j]), t1, sum);
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(rows[(2 * d) + j]), t2, sum);
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(rows[(3 * d) + j]), t3, sum);
            sum.StoreUnsafe(ref to, at);
        }
    }
}
