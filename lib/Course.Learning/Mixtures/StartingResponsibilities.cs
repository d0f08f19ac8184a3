using Course.Numerics.Randomness;

namespace Course.Learning.Mixtures;

/// <summary>Responsibilities to make a first M-step from.</summary>
internal static class StartingResponsibilities
{
    private const double Softening = 0.1;

    /// <summary>Each row uniform on the simplex (exponentials over their sum); a pinned row is certain.</summary>
    internal static Responsibilities Random(int samples, int components, RandomSource rng, ReadOnlySpan<int> pinned)
    {
        double[] values = new double[samples * components];
        for (int i = 0; i < samples; i++)
        {
            Span<double> row = values.AsSpan(i * components, components);
            double sum = 0;
            for (int k = 0; k < components; k++)
            {
                row[k] = -Math.Log(1.0 - rng.NextDouble());
                sum += row[k];
            }

            for (int k = 0; k < components; k++)
            {
                row[k] /= sum;
            }

            Pin(row, pinned.IsEmpty ? -1 : pinned[i]);
        }

        return Responsibilities.Wrap(values, components);
    }

    /// <summary>One cluster for each sample, exactly.</summary>
    internal static Responsibilities Certain(ReadOnlySpan<int> clusters, int components)
    {
        double[] values = new double[clusters.Length * components];
        for (int i = 0; i < clusters.Length; i++)
        {
            Pin(values.AsSpan(i * components, components), clusters[i]);
        }

        return Responsibilities.Wrap(values, components);
    }

    /// <summary>One cluster for each sample, with a tenth of it shared out evenly.</summary>
    internal static Responsibilities Softened(ReadOnlySpan<int> clusters, int components)
    {
        double[] values = new double[clusters.Length * components];
        Array.Fill(values, Softening / components);
        for (int i = 0; i < clusters.Length; i++)
        {
            values[(i * components) + clusters[i]] += 1.0 - Softening;
        }

        return Responsibilities.Wrap(values, components);
    }

    private static void Pin(Span<double> row, int component)
    {
        if (component >= 0)
        {
            row.Clear();
            row[component] = 1.0;
        }
    }
}
