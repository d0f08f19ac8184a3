using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// The data about its mean. The mean is kept as the sum of two doubles, x̄ = high + low: with an offset of 1e8 one double is
/// wrong by up to 7e-9, which every score would inherit.
/// </summary>
internal sealed class CentredData
{
    private readonly RowMajorMatrix x;
    private readonly double[] high;
    private readonly double[] low;

    internal CentredData(RowMajorMatrix x)
        : this(x, MeanOf(x, new double[x.Columns]))
    {
    }

    private CentredData(RowMajorMatrix x, double[] high)
        : this(x, high, MeanOf(x, high))
    {
    }

    internal CentredData(RowMajorMatrix x, double[] high, double[] low)
    {
        this.x = x;
        this.high = high;
        this.low = low;
    }

    internal int Rows => x.Rows;

    internal int Columns => x.Columns;

    internal double[] High => high;

    internal double[] Low => low;

    /// <summary>Writes x_i − x̄, d entries.</summary>
    internal void Row(int i, Span<double> target)
    {
        ReadOnlySpan<double> row = x.Row(i);
        for (int j = 0; j < target.Length; j++)
        {
            target[j] = row[j] - high[j] - low[j];
        }
    }

    /// <summary>The scatter matrix Σ_n (x_n − x̄)(x_n − x̄)ᵀ, d×d: the plain reference.</summary>
    internal Matrix<double> Scatter()
    {
        int d = Columns;
        var sums = new double[d * d];
        var row = new double[d];
        for (int i = 0; i < Rows; i++)
        {
            Row(i, row);
            for (int a = 0; a < d; a++)
            {
                double xa = row[a];
                for (int b = a; b < d; b++)
                {
                    sums[(a * d) + b] += xa * row[b];
                }
            }
        }

        return Matrix<double>.Build.Dense(d, d, (a, b) => sums[(Math.Min(a, b) * d) + Math.Max(a, b)]);
    }

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

    private static double[] MeanOf(RowMajorMatrix x, double[] shift)
    {
        var mean = new double[x.Columns];
        for (int i = 0; i < x.Rows; i++)
        {
            ReadOnlySpan<double> row = x.Row(i);
            for (int j = 0; j < mean.Length; j++)
            {
                mean[j] += row[j] - shift[j];
            }
        }

        for (int j = 0; j < mean.Length; j++)
        {
            mean[j] /= x.Rows;
        }

        return mean;
    }
}
