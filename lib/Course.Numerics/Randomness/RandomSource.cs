using System.Numerics;

namespace Course.Numerics.Randomness;

/// <summary>
/// A seeded source of random numbers, the same on every runtime: xoshiro256** whose state is filled by SplitMix64.
/// Not safe to share between threads: give each worker its own <see cref="Split(int)"/>.
/// </summary>
/// <remarks>
/// Source: Blackman and Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4);
/// Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators. Normals by Marsaglia's polar method (1964);
/// bounded integers by Lemire (2019), Fast random integer generation in an interval.
/// </remarks>
public sealed class RandomSource
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    private readonly ulong seed;
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;
    private double spareNormal;
    private bool hasSpareNormal;

    /// <summary>Creates a source; the same seed gives the same numbers.</summary>
    /// <param name="seed">Any integer, negative ones too.</param>
    public RandomSource(long seed)
        : this(unchecked((ulong)seed))
    {
    }

    private RandomSource(ulong seed)
    {
        this.seed = seed;
        ulong state = seed;
        s0 = SplitMix(ref state);
        s1 = SplitMix(ref state);
        s2 = SplitMix(ref state);
        s3 = SplitMix(ref state);
    }

    /// <summary>
    /// A new source for stream number <paramref name="stream"/>, depending on this source's seed and the number only,
    /// not on how many numbers were drawn: work split over streams gives the same result on any number of threads.
    /// </summary>
    /// <param name="stream">Any integer; different numbers give unrelated sources.</param>
    public RandomSource Split(int stream)
    {
        ulong state = unchecked(seed ^ BitOperations.RotateLeft(Golden * (((ulong)(uint)stream << 1) | 1UL), 32));
        ulong first = SplitMix(ref state);
        return new RandomSource(first ^ SplitMix(ref state));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = unchecked(BitOperations.RotateLeft(s1 * 5UL, 7) * 9UL);
        ulong t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>Uniform on [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Standard normal, by the polar method; the pair's second value is kept for the next call.</summary>
    public double NextNormal()
    {
        if (hasSpareNormal)
        {
            hasSpareNormal = false;
            return spareNormal;
        }

        double u;
        double v;
        double radius;
        do
        {
            u = (2.0 * NextDouble()) - 1.0;
            v = (2.0 * NextDouble()) - 1.0;
            radius = (u * u) + (v * v);
        }
        while (radius >= 1.0 || radius == 0.0);

        double scale = Math.Sqrt(-2.0 * Math.Log(radius) / radius);
        spareNormal = v * scale;
        hasSpareNormal = true;
        return u * scale;
    }

    /// <summary>Uniform on 0, 1, …, <paramref name="maxExclusive"/> − 1, without bias.</summary>
    /// <param name="maxExclusive">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is less than 1.</exception>
    public int NextInt(int maxExclusive)
    {
        if (maxExclusive < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(maxExclusive), maxExclusive, "The bound has to be at least 1: there is no integer below it otherwise.");
        }

        uint bound = (uint)maxExclusive;
        ulong product = (NextBits() >> 32) * bound;
        uint low = (uint)product;
        if (low < bound)
        {
            uint threshold = unchecked(0u - bound) % bound;
            while (low < threshold)
            {
                product = (NextBits() >> 32) * bound;
                low = (uint)product;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Fills a span with uniforms on [0, 1).</summary>
    /// <param name="target">Any length.</param>
    public void FillDouble(Span<double> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = NextDouble();
        }
    }

    /// <summary>Fills a span with standard normals.</summary>
    /// <param name="target">Any length.</param>
    public void FillNormal(Span<double> target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = NextNormal();
        }
    }

    /// <summary>Puts the items in random order in place (Fisher and Yates), every order equally likely.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">Any length.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong SplitMix(ref ulong state)
    {
        unchecked
        {
            state += Golden;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
