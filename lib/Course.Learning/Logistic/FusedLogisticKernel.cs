using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Course.Learning.Logistic;

/// <summary>The fast version of <see cref="LogisticKernel"/>: log-likelihood, gradient and information in one pass over x.</summary>
/// <remarks>
/// A block of rows is standardised into a padded copy that stays in the first-level cache; its log odds, probabilities and
/// logarithms are taken eight rows at a time; then each 8×8 tile of the information stays in eight registers while the block's
/// rows pass: k²/2 multiply-adds a row for d numbers from memory, so from d = 8 on the arithmetic sets the pace. Chunks of rows
/// depend on n only and are added in order: any number of threads gives the same bytes. The lanes' sums differ from the
/// plain ones by at most (block + blocks)·ε of the sum of the terms' sizes.
/// </remarks>
internal static class FusedLogisticKernel
{
    private const int Lanes = 8;
    private const int Chunks = 32;
    private const int FirstLevelDoubles = 1536;

    internal static LogisticDerivatives Evaluate(LogisticDesign design, ReadOnlySpan<double> gamma, int threads)
    {
        int k = gamma.Length;
        int padded = (k + Lanes - 1) / Lanes * Lanes;
        int block = Math.Clamp(FirstLevelDoubles / padded, 1, 32) * Lanes;
        int rows = ((design.Rows + Chunks - 1) / Chunks + block - 1) / block * block;
        Block[] parts = new Block[(design.Rows + rows - 1) / rows];

        // Features first, the intercept after them, zeros up to whole vectors.
        double[] weights = new double[padded];
        gamma[1..].CopyTo(weights);
        weights[k - 1] = gamma[0];

        void Chunk(int c)
        {
            Block worker = new(design, weights, block);
            worker.Run(c * rows, Math.Min(design.Rows, (c + 1) * rows));
            parts[c] = worker;
        }

        if (threads == 1)
        {
            for (int c = 0; c < parts.Length; c++)
            {
                Chunk(c);
            }
        }
        else
        {
            Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, Chunk);
        }

        return Collect(parts, k, padded);
    }

    private static LogisticDerivatives Collect(Block[] parts, int k, int padded)
    {
        LogisticDerivatives total = new(k);
        foreach (Block part in parts)
        {
            total.LogLikelihood += part.LogLikelihood;
            for (int a = 0; a < k; a++)
            {
                int row = (a + 1) % k;
                total.Gradient[row] += part.Gradient[a];
                for (int b = 0; b <= a; b++)
                {
                    int column = (b + 1) % k;
                    double value = part.Information[a * padded + b];
                    total.Information[row * k + column] += value;
                    total.Information[column * k + row] = total.Information[row * k + column];
                }
            }
        }

        return total;
    }

    /// <summary>One chunk's sums and the scratch of its blocks.</summary>
    private sealed class Block
    {
        private readonly LogisticDesign design;
        private readonly double[] weights;
        private readonly int padded;
        private readonly int size;
        private readonly double[] centre;
        private readonly double[] scale;
        private readonly double[] z;
        private readonly double[] curved;
        private readonly double[] margin;
        private readonly double[] sign;
        private readonly double[] sampleWeight;
        private readonly double[] residual;
        private readonly double[] curvature;

        internal Block(LogisticDesign design, double[] weights, int size)
        {
            this.design = design;
            this.weights = weights;
            this.size = size;
            padded = weights.Length;
            centre = new double[padded];
            scale = new double[padded];
            design.Centre.CopyTo(centre, 0);
            design.Scale.CopyTo(scale, 0);
            z = new double[size * padded];
            curved = new double[size * padded];
            margin = new double[size];
            sign = new double[size];
            sampleWeight = new double[size];
            residual = new double[size];
            curvature = new double[size];
            Gradient = new double[padded];
            Information = new double[padded * padded];
        }

        internal double LogLikelihood { get; private set; }

        internal double[] Gradient { get; }

        /// <summary>padded×padded, the tiles on and below the diagonal filled.</summary>
        internal double[] Information { get; }

        internal void Run(int from, int to)
        {
            for (int start = from; start < to; start += size)
            {
                int rows = Math.Min(size, to - start);
                int whole = (rows + Lanes - 1) / Lanes * Lanes;
                Load(start, rows, whole);
                for (int s = 0; s < whole; s += Lanes)
                {
                    Respond(s);
                }

                AddGradient(whole);
                AddInformation(whole);
            }
        }

        /// <summary>Standardised rows, their signed log odds and weights; rows that only fill the last vector get weight zero.</summary>
        private void Load(int start, int rows, int whole)
        {
            int d = design.Columns;
            Array.Clear(z, rows * padded, (whole - rows) * padded);
            Array.Clear(margin, rows, whole - rows);
            Array.Clear(sampleWeight, rows, whole - rows);
            ReadOnlySpan<double> x = design.Values.Slice(start * d, rows * d);
            ref double source = ref MemoryMarshal.GetReference(x);
            ref double target = ref MemoryMarshal.GetArrayDataReference(z);
            ref double c = ref MemoryMarshal.GetArrayDataReference(centre);
            ref double f = ref MemoryMarshal.GetArrayDataReference(scale);
            ref double g = ref MemoryMarshal.GetArrayDataReference(weights);
            for (int s = 0; s < rows; s++)
            {
                int at = s * d;
                int to = s * padded;
                int j = 0;
                for (; j <= d - Lanes; j += Lanes)
                {
                    Vector512<double> v = (Vector512.LoadUnsafe(ref source, (nuint)(at + j)) - Vector512.LoadUnsafe(ref c, (nuint)j)) * Vector512.LoadUnsafe(ref f, (nuint)j);
                    v.StoreUnsafe(ref target, (nuint)(to + j));
                }

                for (; j < d; j++)
                {
                    z[to + j] = (x[at + j] - centre[j]) * scale[j];
                }

                z[to + d] = 1;
                Vector512<double> eta = Vector512<double>.Zero;
                for (j = 0; j < padded; j += Lanes)
                {
                    eta = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref target, (nuint)(to + j)), Vector512.LoadUnsafe(ref g, (nuint)j), eta);
                }

                sign[s] = (2 * design.Labels[start + s]) - 1;
                margin[s] = sign[s] * Vector512.Sum(eta);
                sampleWeight[s] = design.Weights[start + s];
            }
        }

        /// <summary>Eight rows' log-likelihood, residual and curvature, as in <see cref="LogisticFunction"/>.</summary>
        private void Respond(int s)
        {
            Vector512<double> one = Vector512<double>.One;
            Vector512<double> m = Vector512.LoadUnsafe(ref margin[s]);
            Vector512<double> w = Vector512.LoadUnsafe(ref sampleWeight[s]);
            Vector512<double> e = Vector512.Exp(-Vector512.Abs(m));
            Vector512<double> u = one + e;
            Vector512<double> right = Vector512.GreaterThanOrEqual(m, Vector512<double>.Zero);
            Vector512<double> hit = Vector512.ConditionalSelect(right, one, e) / u;
            Vector512<double> miss = Vector512.ConditionalSelect(right, e, one) / u;
            Vector512<double> rest = u - one;
            Vector512<double> log = Vector512.ConditionalSelect(
                Vector512.Equals(rest, Vector512<double>.Zero), e, Vector512.Log(u) * (e / Vector512.Max(rest, Vector512.Create(double.Epsilon))));
            LogLikelihood += Vector512.Sum(w * (Vector512.Min(m, Vector512<double>.Zero) - log));
            (w * Vector512.LoadUnsafe(ref sign[s]) * miss).StoreUnsafe(ref residual[s]);
            (w * miss * hit).StoreUnsafe(ref curvature[s]);
        }

        private void AddGradient(int whole)
        {
            ref double rows = ref MemoryMarshal.GetArrayDataReference(z);
            ref double weighted = ref MemoryMarshal.GetArrayDataReference(curved);
            for (int a = 0; a < padded; a += Lanes)
            {
                Vector512<double> sum = Vector512<double>.Zero;
                for (int s = 0; s < whole; s++)
                {
                    Vector512<double> v = Vector512.LoadUnsafe(ref rows, (nuint)(s * padded + a));
                    sum = Vector512.MultiplyAddEstimate(Vector512.Create(residual[s]), v, sum);
                    (Vector512.Create(curvature[s]) * v).StoreUnsafe(ref weighted, (nuint)(s * padded + a));
                }

                (Vector512.LoadUnsafe(ref Gradient[a]) + sum).StoreUnsafe(ref Gradient[a]);
            }
        }

        private void AddInformation(int whole)
        {
            for (int a = 0; a < padded; a += Lanes)
            {
                for (int b = 0; b <= a; b += Lanes)
                {
                    AddTile(a, b, whole);
                }
            }
        }

        private void AddTile(int a, int b, int whole)
        {
            Vector512<double> t0 = Vector512<double>.Zero, t1 = t0, t2 = t0, t3 = t0, t4 = t0, t5 = t0, t6 = t0, t7 = t0;
            ref double left = ref curved[a];
            ref double rows = ref z[b];
            for (int s = 0; s < whole; s++)
            {
                Vector512<double> v = Vector512.LoadUnsafe(ref rows);
                t0 = Vector512.MultiplyAddEstimate(Vector512.Create(left), v, t0);
                t1 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref left, 1)), v, t1);
                t2 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref left, 2)), v, t2);
                t3 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref left, 3)), v, t3);
                t4 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref left, 4)), v, t4);
                t5 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref left, 5)), v, t5);
                t6 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref left, 6)), v, t6);
                t7 = Vector512.MultiplyAddEstimate(Vector512.Create(Unsafe.Add(ref left, 7)), v, t7);
                left = ref Unsafe.Add(ref left, padded);
                rows = ref Unsafe.Add(ref rows, padded);
            }

            AddTo(a * padded + b, t0);
            AddTo((a + 1) * padded + b, t1);
            AddTo((a + 2) * padded + b, t2);
            AddTo((a + 3) * padded + b, t3);
            AddTo((a + 4) * padded + b, t4);
            AddTo((a + 5) * padded + b, t5);
            AddTo((a + 6) * padded + b, t6);
            AddTo((a + 7) * padded + b, t7);
        }

        private void AddTo(int at, Vector512<double> tile) =>
            (Vector512.LoadUnsafe(ref Information[at]) + tile).StoreUnsafe(ref Information[at]);
    }
}
