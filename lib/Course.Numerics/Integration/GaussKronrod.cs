namespace Course.Numerics.Integration;

/// <summary>The 15-point Kronrod rule with the embedded 7-point Gauss rule. Constants: Piessens et al. (1983), QUADPACK, qk15.</summary>
internal static class GaussKronrod
{
    public const int Points = 15;

    private static readonly double[] Nodes =
    [
        0.991455371120812639, 0.949107912342758525, 0.864864423359769073, 0.741531185599394440,
        0.586087235467691130, 0.405845151377397167, 0.207784955007898468, 0.0,
    ];

    private static readonly double[] Kronrod =
    [
        0.022935322010529225, 0.063092092629978553, 0.104790010322250184, 0.140653259715525919,
        0.169004726639267903, 0.190350578064785410, 0.204432940075298892, 0.209482141084727828,
    ];

    private static readonly double[] Gauss = [0.129484966168869693, 0.279705391489276668, 0.381830050505118945, 0.417959183673469388];

    public static CubatureRegion Apply(Integrand f, double[] centre, double[] half)
    {
        double kronrod = 0.0;
        double gauss = 0.0;
        double[] x = new double[1];
        for (int i = 0; i < Nodes.Length; i++)
        {
            x[0] = centre[0] + (half[0] * Nodes[i]);
            double sum = FiniteValue.Of(f, x);
            if (Nodes[i] != 0.0)
            {
                x[0] = centre[0] - (half[0] * Nodes[i]);
                sum += FiniteValue.Of(f, x);
            }

            kronrod += Kronrod[i] * sum;
            gauss += i % 2 == 1 ? Gauss[i / 2] * sum : 0.0;
        }

        return new CubatureRegion(centre, half, kronrod * half[0], Math.Abs(kronrod - gauss) * half[0], 0);
    }
}
