using System.Numerics.Tensors;
using Course.Learning.Kernels;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// The data about its mean. The mean is kept as the sum of two doubles, x̄ = high + low: with an offset of 1e8 one double is
/// wrong by up to 7e-9, which every score would inherit. The data itself is never copied as a whole.
/// </summary>
internal sealed class CentredData
{
    private const int LongVector = 1024;
    private const int RowsForCentre = 256;

    private readonly RowMajorMatrix x;

    internal CentredData(RowMajorMatrix x, double[] high, double[] low)
    {
        this.x = x;
        High = high;
        Low = low;
    }

    internal int Rows => x.Rows;

    internal int Columns => x.Columns;

    internal double[] High { get; }

    internal double[] Low { get; }

    /// <summary>Finds the mean: the low part is the mean of what remains after subtracting the high part.</summary>
    internal static CentredData About(RowMajorMatrix x, int threads)
    {
        double[] high = MeanAbout(x, new double[x.Columns], threads);
        return new CentredData(x, high, MeanAbout(x, high, threads));
    }

    /// <summary>
    /// The mean and the scatter matrix in one pass over the data, about the mean of a few rows; in a second one about the mean found, where
    /// those rows were not like the others.
    /// </summary>
    internal static (CentredData Data, Matrix<double> Scatter) WithScatter(RowMajorMatrix x, int threads)
    {
        double[] high = MeanOfSome(x);
        (Matrix<double> scatter, double[] low, bool near) = ScatterAccumulator.Of(x, high, threads);
        if (!near)
        {
            high = [.. high.Zip(low, (h, l) => h + l)];
            (scatter, low, _) = ScatterAccumulator.Of(x, high, threads);
        }

        return (new CentredData(x, high, low), scatter);
    }

    /// <summary>Writes x_i − x̄, d entries.</summary>
    internal void Row(int i, Span<double> target)
    {
        TensorPrimitives.Subtract(x.Row(i), High, target);
        TensorPrimitives.Subtract(target, Low, target);
    }

    /// <summary>Writes x_i minus the mean's high part, d entries; Σ_i of it is n times the low part.</summary>
    internal void RowAboutHigh(int i, Span<double> target) => TensorPrimitives.Subtract(x.Row(i), High, target);

    /// <summary>The centred data as a dense matrix, n×d.</summary>
    internal Matrix<double> ToMatrix()
    {
        Matrix<double> m = Matrix<double>.Build.Dense(Rows, Columns);
        var row = new double[Columns];
        for (int i = 0; i < Rows; i++)
        {
            Row(i, row);
            m.SetRow(i, row);
        }

        return m;
    }

    /// <summary>The mean of up to 256 rows spread over the data.</summary>
    private static double[] MeanOfSome(RowMajorMatrix x)
    {
        int count = Math.Min(x.Rows, RowsForCentre);
        var mean = new double[x.Columns];
        for (int c = 0; c < count; c++)
        {
            TensorPrimitives.MultiplyAdd(x.Row((int)((long)x.Rows * c / count)), 1.0 / count, mean, mean);
        }

        return mean;
    }

    private static double[] MeanAbout(RowMajorMatrix x, double[] shift, int threads)
    {
        int d = x.Columns;
        int together = Math.Max(1, LongVector / d);
        int chunks = ScatterAccumulator.Chunks(x.Rows, 1);
        double[] shifts = ScatterAccumulator.Repeated(shift, together);
        bool shifted = Array.Exists(shift, s => s != 0);
        var sums = new double[chunks][];
        FixedChunks.Run(chunks, threads, c =>
        {
            var sum = new double[shifts.Length];
            var difference = new double[shifts.Length];
            int end = (int)((long)x.Rows * (c + 1) / chunks);
            for (int i = (int)((long)x.Rows * c / chunks); i < end; i += together)
            {
                int length = Math.Min(together, end - i) * d;
                ReadOnlySpan<double> values = x.Values.Slice(i * d, length);
                if (shifted)
                {
                    TensorPrimitives.Subtract(values, shifts.AsSpan(0, length), difference);
                    values = difference.AsSpan(0, length);
                }

                TensorPrimitives.Add(sum.AsSpan(0, length), values, sum.AsSpan(0, length));
            }

            sums[c] = ScatterAccumulator.Folded(sum, d);
        });
        for (int c = 1; c < chunks; c++)
        {
            TensorPrimitives.Add<double>(sums[0], sums[c], sums[0]);
        }

        return Array.ConvertAll(sums[0], s => s / x.Rows);
    }
}
