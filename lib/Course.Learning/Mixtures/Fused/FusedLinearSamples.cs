using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>Validated regressors and responses for the fused pass. Absent weights take no memory.</summary>
internal sealed class FusedLinearSamples
{
    internal FusedLinearSamples(RowMajorMatrix x, double[] y, IReadOnlyList<double>? sampleWeights)
    {
        LinearMixtureModel.RequireData(x, y);
        X = x;
        Y = y;
        Weights = sampleWeights is null ? [] : MixtureArguments.SampleWeights(sampleWeights, x.Rows);
        TotalWeight = sampleWeights is null ? x.Rows : Weights.Sum();
        Magnitudes = new double[x.Columns + 1];
        for (int i = 0; i < x.Rows; i++)
        {
            ReadOnlySpan<double> row = x.Row(i);
            for (int j = 0; j < row.Length; j++)
            {
                Magnitudes[j] = Math.Max(Magnitudes[j], Math.Abs(row[j]));
            }

            Magnitudes[^1] = Math.Max(Magnitudes[^1], Math.Abs(y[i]));
        }
    }

    /// <summary>n×m regressors; not copied.</summary>
    internal RowMajorMatrix X { get; }

    /// <summary>n responses; not copied.</summary>
    internal double[] Y { get; }

    /// <summary>n weights, or empty for ones.</summary>
    internal double[] Weights { get; }

    /// <summary>Σᵢ wᵢ.</summary>
    internal double TotalWeight { get; }

    /// <summary>The largest |x_ij| of each column, then the largest |y_i|.</summary>
    internal double[] Magnitudes { get; }
}
