namespace Course.Learning.Tests;

/// <summary>The generator of the large golden cases: SplitMix64 by index, as the goldens' notes describe it.</summary>
internal static class ScaleData
{
    public static double Uniform(ulong seed, long index) => (Bits(seed, index) >> 11) * (1.0 / (1UL << 53));

    public static ulong Bits(ulong seed, long index) => unchecked(Mix(seed + (((ulong)index + 1) * 0x9E3779B97F4A7C15UL)));

    public static double[] Normals(ulong seed, int count)
    {
        var result = new double[count];
        for (int j = 0; 2 * j < count; j++)
        {
            double r = Math.Sqrt(-2 * Log1P(-Uniform(seed, 2L * j)));
            double angle = 2 * Math.PI * Uniform(seed, (2L * j) + 1);
            result[2 * j] = r * Math.Cos(angle);
            if ((2 * j) + 1 < count)
            {
                result[(2 * j) + 1] = r * Math.Sin(angle);
            }
        }

        return result;
    }

    private static double Log1P(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
