namespace Course.Learning.Mixtures;

/// <summary>
/// The n×K posterior probabilities γ(z_ik) of an E-step: row i is a distribution over the components for sample i. Immutable.
/// </summary>
public sealed class Responsibilities
{
    private const double RowSumTolerance = 1e-9;

    private readonly double[] values;

    private Responsibilities(double[] values, int components)
    {
        this.values = values;
        Components = components;
        Samples = values.Length / components;
    }

    /// <summary>The number of samples n.</summary>
    public int Samples { get; }

    /// <summary>The number of components K.</summary>
    public int Components { get; }

    /// <summary>All n·K entries, row after row.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>γ(z_ik).</summary>
    /// <param name="sample">i, from 0.</param>
    /// <param name="component">k, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the table.</exception>
    public double this[int sample, int component]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)component, (uint)Components, nameof(component));
            return Row(sample)[component];
        }
    }

    /// <summary>Validates and copies responsibilities made elsewhere.</summary>
    /// <param name="values">n·K entries, row after row.</param>
    /// <param name="components">K.</param>
    /// <exception cref="ArgumentException">
    /// The length is no multiple of K, an entry is not in [0, 1], or a row does not sum to one within 1e-9.
    /// </exception>
    public static Responsibilities Create(IReadOnlyList<double> values, int components)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(components, 1);
        if (values.Count == 0 || values.Count % components != 0)
        {
            throw new ArgumentException($"values has {values.Count} entries; rows of {components} are needed. Pass K entries for every sample.", nameof(values));
        }

        for (int i = 0; i < values.Count / components; i++)
        {
            double sum = 0;
            for (int k = 0; k < components; k++)
            {
                double value = values[(i * components) + k];
                if (!(value >= 0))
                {
                    throw new ArgumentException(FormattableString.Invariant($"values[{i}, {k}] is {value}; a responsibility is a probability. Normalise the row."), nameof(values));
                }

                sum += value;
            }

            if (!(Math.Abs(sum - 1) <= RowSumTolerance))
            {
                throw new ArgumentException(FormattableString.Invariant($"Row {i} of values sums to {sum:R}; responsibilities of a sample sum to 1. Normalise the row."), nameof(values));
            }
        }

        return new Responsibilities([.. values], components);
    }

    /// <summary>The distribution of sample i over the components, K entries, not copied.</summary>
    /// <param name="sample">i, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the table.</exception>
    public ReadOnlySpan<double> Row(int sample)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)sample, (uint)Samples, nameof(sample));
        return values.AsSpan(sample * Components, Components);
    }

    /// <summary>N_k = Σᵢ γ(z_ik) for every component, K entries (samples); unweighted.</summary>
    public double[] EffectiveCounts()
    {
        double[] nk = new double[Components];
        for (int i = 0; i < values.Length; i++)
        {
            nk[i % Components] += values[i];
        }

        return nk;
    }

    /// <summary>The most responsible component of each sample, n entries from 0; the lower index wins a tie.</summary>
    public int[] MostResponsible()
    {
        int[] result = new int[Samples];
        for (int i = 0; i < Samples; i++)
        {
            ReadOnlySpan<double> row = Row(i);
            for (int k = 1; k < Components; k++)
            {
                result[i] = row[k] > row[result[i]] ? k : result[i];
            }
        }

        return result;
    }

    /// <summary>The largest |γ_ik − γ′_ik|.</summary>
    /// <param name="other">Responsibilities of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public double LargestChangeFrom(Responsibilities other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Components != Components || other.Samples != Samples)
        {
            throw new ArgumentException($"other is {other.Samples}×{other.Components}, this is {Samples}×{Components}. Compare responsibilities of one model.", nameof(other));
        }

        double largest = 0;
        for (int i = 0; i < values.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(values[i] - other.values[i]));
        }

        return largest;
    }

    /// <summary>Takes an array of the E-step as it is; the caller gives it up.</summary>
    internal static Responsibilities Wrap(double[] values, int components) => new(values, components);
}
