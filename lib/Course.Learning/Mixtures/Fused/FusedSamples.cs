using Course.Numerics.Data;

namespace Course.Learning.Mixtures.Fused;

/// <summary>Validated samples for the fused pass. Absent weights and labels take no memory.</summary>
internal sealed class FusedSamples
{
    internal FusedSamples(
        RowMajorMatrix x, IReadOnlyList<double>? sampleWeights, IReadOnlyList<int>? labels, int components, bool labelsByDesign)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Validate(nameof(x));
        X = x;
        Weights = sampleWeights is null ? [] : MixtureArguments.SampleWeights(sampleWeights, x.Rows);
        Labels = labels is null ? [] : MixtureArguments.Labels(labels, x.Rows, components);
        LabelsByDesign = labelsByDesign;
        TotalWeight = sampleWeights is null ? x.Rows : Weights.Sum();
        Magnitude = new double[x.Columns];
        ReadOnlySpan<double> values = x.Values;
        for (int i = 0; i < values.Length; i += Magnitude.Length)
        {
            for (int j = 0; j < Magnitude.Length; j++)
            {
                Magnitude[j] = Math.Max(Magnitude[j], Math.Abs(values[i + j]));
            }
        }
    }

    /// <summary>n×d samples, data units.</summary>
    internal RowMajorMatrix X { get; }

    /// <summary>n weights, or empty for ones.</summary>
    internal double[] Weights { get; }

    /// <summary>n labels (0: unknown), or empty for none.</summary>
    internal int[] Labels { get; }

    /// <summary>Whether labels say nothing about π.</summary>
    internal bool LabelsByDesign { get; }

    /// <summary>Σᵢ wᵢ.</summary>
    internal double TotalWeight { get; }

    /// <summary>The largest |x_ij| of each column.</summary>
    internal double[] Magnitude { get; }
}
