using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>Validated samples with their weights, and the two facts about them that guard the arithmetic.</summary>
internal sealed class GaussianData
{
    internal GaussianData(RowMajorMatrix x, IReadOnlyList<double>? sampleWeights)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Validate(nameof(x));
        X = x;
        Weights = MixtureArguments.SampleWeights(sampleWeights, x.Rows);
        TotalWeight = Weights.Sum();
        Centre = new double[x.Columns];
        Magnitude = new double[x.Columns];
        for (int i = 0; i < x.Rows; i++)
        {
            ReadOnlySpan<double> row = x.Row(i);
            for (int j = 0; j < row.Length; j++)
            {
                Centre[j] += (row[j] - x[0, j]) * (Weights[i] / TotalWeight);
                Magnitude[j] = Math.Max(Magnitude[j], Math.Abs(row[j]));
            }
        }

        for (int j = 0; j < Centre.Length; j++)
        {
            Centre[j] += x[0, j];
        }
    }

    /// <summary>n×d samples, data units.</summary>
    internal RowMajorMatrix X { get; }

    /// <summary>n sample weights.</summary>
    internal double[] Weights { get; }

    /// <summary>Σᵢ wᵢ.</summary>
    internal double TotalWeight { get; }

    /// <summary>A point in the middle of the data: sums are taken about it, so that an offset costs no digits.</summary>
    internal double[] Centre { get; }

    /// <summary>The largest |x_ij| of each column: its rounding is what a variance of zero looks like.</summary>
    internal double[] Magnitude { get; }
}
