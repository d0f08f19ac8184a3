namespace Course.Numerics.Integration;

/// <summary>Nodes and weights of a one-dimensional rule, ∫ w(x) f(x) dx ≈ Σ w_i f(x_i), nodes rising.</summary>
public sealed class QuadratureRule
{
    private readonly double[] nodes;
    private readonly double[] weights;
    private readonly Func<QuadratureRule> coarser;

    internal QuadratureRule(double[] nodes, double[] weights, Func<QuadratureRule> coarser)
    {
        this.nodes = nodes;
        this.weights = weights;
        this.coarser = coarser;
    }

    /// <summary>The number of nodes n.</summary>
    public int Count => nodes.Length;

    /// <summary>The nodes, rising.</summary>
    public ReadOnlySpan<double> Nodes => nodes;

    /// <summary>The weights, all positive.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>Gauss–Legendre on [a, b], weight 1: exact for polynomials up to degree 2n − 1.</summary>
    /// <param name="count">n, 1 to 1000.</param>
    /// <param name="low">a.</param>
    /// <param name="high">b, greater than a.</param>
    /// <remarks>Nodes by Newton's method on P_n from Tricomi's start, weights 2 / ((1 − x²) P_n′(x)²). Source: Davis and Rabinowitz (1984), section 2.7.</remarks>
    public static QuadratureRule GaussLegendre(int count, double low = -1.0, double high = 1.0)
    {
        CheckCount(count, 1, 1000);
        CheckInterval(low, high);
        (double[] nodes, double[] weights) = LegendreNodes.Compute(count);
        double centre = low + (0.5 * (high - low));
        double half = 0.5 * (high - low);
        return new QuadratureRule(
            Array.ConvertAll(nodes, t => centre + (half * t)),
            Array.ConvertAll(weights, w => half * w),
            () => GaussLegendre(Half(count), low, high));
    }

    /// <summary>Gauss–Hermite on the whole line, weight e^{−x²}: exact for polynomials up to degree 2n − 1.</summary>
    /// <param name="count">n, 1 to 200.</param>
    /// <remarks>
    /// Nodes are the eigenvalues of the Jacobi matrix (Golub and Welsch (1969), Math. Comp. 23); weights come from the sum of squares of the
    /// orthonormal Hermite functions, so the smallest ones keep their relative accuracy too.
    /// </remarks>
    public static QuadratureRule GaussHermite(int count)
    {
        CheckCount(count, 1, 200);
        (double[] nodes, double[] scaled) = HermiteNodes.Compute(count);
        return new QuadratureRule(nodes, [.. scaled.Select((w, i) => w * Math.Exp(-nodes[i] * nodes[i]))], () => GaussHermite(Half(count)));
    }

    /// <summary>The trapezoid rule on [a, b], weight 1, end points included. For smooth functions that vanish at the ends it converges faster than any power.</summary>
    /// <param name="count">n, 2 to 1 000 000.</param>
    /// <param name="low">a.</param>
    /// <param name="high">b, greater than a.</param>
    /// <remarks>Source: Trefethen and Weideman (2014), The exponentially convergent trapezoidal rule, SIAM Rev. 56.</remarks>
    public static QuadratureRule Trapezoid(int count, double low, double high)
    {
        CheckCount(count, 2, 1_000_000);
        CheckInterval(low, high);
        double step = (high - low) / (count - 1);
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++)
        {
            nodes[i] = i == count - 1 ? high : low + (i * step);
            weights[i] = i == 0 || i == count - 1 ? 0.5 * step : step;
        }

        return new QuadratureRule(nodes, weights, () => Trapezoid(Math.Max(2, Half(count)), low, high));
    }

    /// <summary>The rule of the same family with about half the nodes; itself where there is only one.</summary>
    public QuadratureRule Coarser() => coarser();

    /// <summary>Applies the rule to a function of one variable.</summary>
    /// <param name="f">The function, without the weight.</param>
    public double Apply(Func<double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        double sum = 0.0;
        for (int i = 0; i < nodes.Length; i++)
        {
            sum += weights[i] * f(nodes[i]);
        }

        return sum;
    }

    internal static QuadratureRule HermiteFunctions(int count)
    {
        CheckCount(count, 1, 200);
        (double[] nodes, double[] scaled) = HermiteNodes.Compute(count);
        return new QuadratureRule(nodes, scaled, () => HermiteFunctions(Half(count)));
    }

    private static int Half(int count) => (count + 1) / 2;

    private static void CheckCount(int count, int least, int most)
    {
        if (count < least || count > most)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The number of nodes has to lie between {least} and {most}.");
        }
    }

    private static void CheckInterval(double low, double high)
    {
        if (!(low < high && double.IsFinite(high - low)))
        {
            throw new ArgumentException($"The interval runs from {low} to {high}. Give finite bounds, the lower one first.", nameof(low));
        }
    }
}
