namespace Course.Numerics.Integration;

/// <summary>Gauss–Legendre nodes and weights on [−1, 1].</summary>
internal static class LegendreNodes
{
    public static (double[] Nodes, double[] Weights) Compute(int n)
    {
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < (n + 1) / 2; i++)
        {
            double x = 2 * i == n - 1 ? 0.0 : Math.Cos(Math.PI * (i + 0.75) / (n + 0.5));
            double derivative = 0.0;
            for (int pass = 0; pass < 8; pass++)
            {
                (double value, derivative) = Evaluate(n, x);
                x -= value / derivative;
            }

            nodes[i] = -x;
            nodes[n - 1 - i] = x;
            weights[i] = weights[n - 1 - i] = 2.0 / ((1.0 - (x * x)) * derivative * derivative);
        }

        return (nodes, weights);
    }

    private static (double Value, double Derivative) Evaluate(int n, double x)
    {
        double previous = 1.0;
        double current = x;
        for (int j = 2; j <= n; j++)
        {
            (previous, current) = (current, ((((2 * j) - 1) * x * current) - ((j - 1) * previous)) / j);
        }

        return (current, n * ((x * current) - previous) / ((x * x) - 1.0));
    }
}
