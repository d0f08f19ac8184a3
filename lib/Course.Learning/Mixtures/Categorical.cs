using Course.Numerics.Randomness;

namespace Course.Learning.Mixtures;

/// <summary>Draws a component from mixing weights.</summary>
internal static class Categorical
{
    /// <summary>Index k with probability π_k, by inversion; never one of weight zero.</summary>
    internal static int Draw(IReadOnlyList<double> weights, RandomSource rng)
    {
        double u = rng.NextDouble();
        int last = 0;
        for (int k = 0; k < weights.Count; k++)
        {
            if (weights[k] > 0)
            {
                last = k;
                u -= weights[k];
                if (u < 0)
                {
                    return k;
                }
            }
        }

        return last;
    }
}
