using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Learning.Mixtures;

/// <summary>Clusters to start a mixture from: k-means++ seeding, then Lloyd iterations, on standardised columns.</summary>
/// <remarks>Arthur and Vassilvitskii (2007), k-means++: the advantages of careful seeding; Lloyd (1982).</remarks>
internal sealed class KMeansClusters
{
    private const int LloydIterations = 25;

    private readonly double[] z;
    private readonly double[] weights;
    private readonly int[] pinned;
    private readonly int n;
    private readonly int d;
    private readonly int count;
    private readonly double[] centres;

    private KMeansClusters(RowMajorMatrix x, double[] weights, int count, ReadOnlySpan<int> pinned)
    {
        this.weights = weights;
        this.count = count;
        n = x.Rows;
        d = x.Columns;
        z = Standardise(x);
        centres = new double[count * d];
        this.pinned = pinned.ToArray();
        Assignment = new int[n];
    }

    private int[] Assignment { get; }

    /// <summary>Assigns each row to one of <paramref name="count"/> clusters.</summary>
    /// <param name="x">n×d, validated.</param>
    /// <param name="weights">n sample weights.</param>
    /// <param name="count">The number of clusters.</param>
    /// <param name="rng">Draws the seeds.</param>
    /// <param name="pinned">Empty, or n entries: a row's known cluster, or −1.</param>
    /// <returns>n cluster indices from 0.</returns>
    /// <exception cref="ArgumentException">Fewer distinct rows than clusters.</exception>
    internal static int[] Assign(RowMajorMatrix x, double[] weights, int count, RandomSource rng, ReadOnlySpan<int> pinned)
    {
        var clusters = new KMeansClusters(x, weights, count, pinned);
        clusters.Seed(rng);
        int iteration = 0;
        while (clusters.Reassign() && iteration < LloydIterations)
        {
            clusters.Recentre();
            iteration++;
        }

        return clusters.Assignment;
    }

    private static double[] Standardise(RowMajorMatrix x)
    {
        double[] z = x.Values.ToArray();
        for (int j = 0; j < x.Columns; j++)
        {
            double first = x[0, j];
            double mean = 0;
            double square = 0;
            for (int i = 0; i < x.Rows; i++)
            {
                double delta = x[i, j] - first - mean;
                mean += delta / (i + 1);
                square += delta * (x[i, j] - first - mean);
            }

            double scale = square > 0 ? Math.Sqrt(square / x.Rows) : 1.0;
            for (int i = 0; i < x.Rows; i++)
            {
                z[(i * x.Columns) + j] = (x[i, j] - first - mean) / scale;
            }
        }

        return z;
    }

    private void Seed(RandomSource rng)
    {
        double[] nearest = new double[n];
        Array.Fill(nearest, double.PositiveInfinity);
        bool[] seeded = SeedPinned(nearest);
        for (int c = 0; c < count; c++)
        {
            if (!seeded[c])
            {
                z.AsSpan(Draw(nearest, c, rng) * d, d).CopyTo(centres.AsSpan(c * d, d));
                Approach(nearest, c);
            }
        }
    }

    private bool[] SeedPinned(double[] nearest)
    {
        double[] mass = new double[count];
        for (int i = 0; i < pinned.Length; i++)
        {
            if (pinned[i] >= 0 && weights[i] > 0)
            {
                Accumulate(i, pinned[i], mass);
            }
        }

        Divide(mass);
        for (int c = 0; c < count; c++)
        {
            if (mass[c] > 0)
            {
                Approach(nearest, c);
            }
        }

        return Array.ConvertAll(mass, m => m > 0);
    }

    private int Draw(double[] nearest, int alreadySeeded, RandomSource rng, string name = "x")
    {
        bool first = double.IsPositiveInfinity(nearest[0]);
        double total = 0;
        for (int i = 0; i < n; i++)
        {
            total += weights[i] * (first ? 1.0 : nearest[i]);
        }

        if (!(total > 0))
        {
            throw new ArgumentException($"{name} has only {alreadySeeded} distinct rows of positive weight for {count} components. Use fewer components, or pass InitialParameters.", name);
        }

        double target = rng.NextDouble() * total;
        int last = 0;
        for (int i = 0; i < n; i++)
        {
            double mass = weights[i] * (first ? 1.0 : nearest[i]);
            if (mass > 0)
            {
                last = i;
                target -= mass;
                if (target < 0)
                {
                    return i;
                }
            }
        }

        return last;
    }

    private void Approach(double[] nearest, int cluster)
    {
        for (int i = 0; i < n; i++)
        {
            nearest[i] = Math.Min(nearest[i], Distance(i, cluster));
        }
    }

    private bool Reassign()
    {
        bool changed = false;
        for (int i = 0; i < n; i++)
        {
            int best = pinned.Length > 0 && pinned[i] >= 0 ? pinned[i] : Nearest(i);
            changed |= best != Assignment[i];
            Assignment[i] = best;
        }

        return changed;
    }

    private int Nearest(int sample)
    {
        int best = 0;
        double least = double.PositiveInfinity;
        for (int c = 0; c < count; c++)
        {
            double distance = Distance(sample, c);
            if (distance < least)
            {
                least = distance;
                best = c;
            }
        }

        return best;
    }

    private void Recentre()
    {
        double[] mass = new double[count];
        double[] before = (double[])centres.Clone();
        Array.Clear(centres);
        for (int i = 0; i < n; i++)
        {
            Accumulate(i, Assignment[i], mass);
        }

        Divide(mass);
        for (int c = 0; c < count; c++)
        {
            if (!(mass[c] > 0))
            {
                before.AsSpan(c * d, d).CopyTo(centres.AsSpan(c * d, d));
            }
        }
    }

    private void Accumulate(int sample, int cluster, double[] mass)
    {
        mass[cluster] += weights[sample];
        for (int j = 0; j < d; j++)
        {
            centres[(cluster * d) + j] += weights[sample] * z[(sample * d) + j];
        }
    }

    private void Divide(double[] mass)
    {
        for (int c = 0; c < count; c++)
        {
            for (int j = 0; mass[c] > 0 && j < d; j++)
            {
                centres[(c * d) + j] /= mass[c];
            }
        }
    }

    private double Distance(int sample, int cluster)
    {
        double sum = 0;
        for (int j = 0; j < d; j++)
        {
            double difference = z[(sample * d) + j] - centres[(cluster * d) + j];
            sum += difference * difference;
        }

        return sum;
    }
}
