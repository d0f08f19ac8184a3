namespace Course.Numerics.Integration;

/// <summary>Genz and Malik's rule of degree 7 with embedded degree 5 on a box of two or more dimensions.</summary>
/// <remarks>Source: Genz and Malik (1980), Remarks on algorithm 006, J. Comput. Appl. Math. 6, 295–302.</remarks>
internal static class GenzMalik
{
    private static readonly double Inner = Math.Sqrt(9.0 / 70.0);
    private static readonly double Outer = Math.Sqrt(9.0 / 10.0);
    private static readonly double Corner = Math.Sqrt(9.0 / 19.0);

    public static long Points(int k) => 1 + (4L * k) + (2L * k * (k - 1)) + (1L << k);

    public static CubatureRegion Apply(Integrand f, double[] centre, double[] half)
    {
        int k = centre.Length;
        double[] x = [.. centre];
        double middle = FiniteValue.Of(f, x);
        double inner = 0.0;
        double outer = 0.0;
        double bend = -1.0;
        int axis = 0;
        for (int i = 0; i < k; i++)
        {
            double near = Pair(f, x, centre, half, i, Inner);
            double far = Pair(f, x, centre, half, i, Outer);
            inner += near;
            outer += far;
            double fourth = Math.Abs(near - (2.0 * middle) - ((far - (2.0 * middle)) / 7.0));
            if (fourth > bend * (1.0 + 1e-12))
            {
                bend = fourth;
                axis = i;
            }
        }

        double faces = Faces(f, x, centre, half);
        double corners = Corners(f, x, centre, half);
        double volume = 1.0;
        foreach (double h in half)
        {
            volume *= 2.0 * h;
        }

        double seven = (((12824.0 - (9120.0 * k) + (400.0 * k * k)) / 19683.0) * middle) + (980.0 / 6561.0 * inner)
            + ((1820.0 - (400.0 * k)) / 19683.0 * outer) + (200.0 / 19683.0 * faces) + (6859.0 / 19683.0 / (1 << k) * corners);
        double five = (((729.0 - (950.0 * k) + (50.0 * k * k)) / 729.0) * middle) + (245.0 / 486.0 * inner)
            + ((265.0 - (100.0 * k)) / 1458.0 * outer) + (25.0 / 729.0 * faces);
        return new CubatureRegion(centre, half, volume * seven, volume * Math.Abs(seven - five), axis);
    }

    private static double Pair(Integrand f, double[] x, double[] centre, double[] half, int i, double distance)
    {
        x[i] = centre[i] + (distance * half[i]);
        double sum = FiniteValue.Of(f, x);
        x[i] = centre[i] - (distance * half[i]);
        sum += FiniteValue.Of(f, x);
        x[i] = centre[i];
        return sum;
    }

    private static double Faces(Integrand f, double[] x, double[] centre, double[] half)
    {
        double sum = 0.0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = i + 1; j < x.Length; j++)
            {
                x[j] = centre[j] + (Outer * half[j]);
                sum += Pair(f, x, centre, half, i, Outer);
                x[j] = centre[j] - (Outer * half[j]);
                sum += Pair(f, x, centre, half, i, Outer);
                x[j] = centre[j];
            }
        }

        return sum;
    }

    private static double Corners(Integrand f, double[] x, double[] centre, double[] half)
    {
        double sum = 0.0;
        for (int signs = 0; signs < 1 << x.Length; signs++)
        {
            for (int i = 0; i < x.Length; i++)
            {
                x[i] = centre[i] + ((signs >> i & 1) == 0 ? Corner * half[i] : -Corner * half[i]);
            }

            sum += FiniteValue.Of(f, x);
        }

        return sum;
    }
}
