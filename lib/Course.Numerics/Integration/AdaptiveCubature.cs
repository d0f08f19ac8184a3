namespace Course.Numerics.Integration;

/// <summary>
/// Globally adaptive integration over a box of one to four dimensions: the region with the largest error estimate is halved along the
/// axis where the integrand bends most, until the estimates add up to the tolerance.
/// </summary>
/// <remarks>
/// Rules: Gauss–Kronrod (7, 15) in one dimension (Piessens et al. (1983), QUADPACK), Genz and Malik's degree 7 with embedded degree 5
/// in more (Genz and Malik (1980), J. Comput. Appl. Math. 6).
/// </remarks>
public static class AdaptiveCubature
{
    private const int LargestDimension = 4;

    /// <summary>Integrates over a box.</summary>
    /// <param name="f">The function.</param>
    /// <param name="box">The region, one to four dimensions.</param>
    /// <param name="options">Tolerances and limit, or null for the standard ones.</param>
    /// <returns>Value, error estimate, evaluations and why it stopped; reaching the limit is a result.</returns>
    /// <exception cref="ArgumentException">More than four dimensions, a negative tolerance, or a limit below one rule.</exception>
    /// <exception cref="ArithmeticException">The integrand is not finite.</exception>
    public static AdaptiveIntegrationResult Integrate(Integrand f, Box box, AdaptiveCubatureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(box);
        options ??= new AdaptiveCubatureOptions();
        Validate(box, options);
        int k = box.Dimension;
        Func<Integrand, double[], double[], CubatureRegion> rule = k == 1 ? GaussKronrod.Apply : GenzMalik.Apply;
        long cost = k == 1 ? GaussKronrod.Points : GenzMalik.Points(k);
        if (options.MaxEvaluations < cost)
        {
            throw new ArgumentException($"MaxEvaluations is {options.MaxEvaluations}; one application of the rule needs {cost}. Raise it.", nameof(options));
        }

        double[] centre = new double[k];
        double[] half = new double[k];
        for (int i = 0; i < k; i++)
        {
            half[i] = 0.5 * (box.Upper[i] - box.Lower[i]);
            centre[i] = box.Lower[i] + half[i];
        }

        var regions = new PriorityQueue<CubatureRegion, double>();
        CubatureRegion first = rule(f, centre, half);
        regions.Enqueue(first, -first.Error);
        long evaluations = cost;
        double value = first.Value;
        double error = first.Error;
        while (!IsSmall(value, error, options))
        {
            if (evaluations + (2 * cost) > options.MaxEvaluations)
            {
                (value, error) = Total(regions);
                return new AdaptiveIntegrationResult(value, error, evaluations, IntegrationStopReason.EvaluationLimit);
            }

            CubatureRegion worst = regions.Dequeue();
            value -= worst.Value;
            error -= worst.Error;
            foreach (CubatureRegion part in Halve(rule, f, worst))
            {
                regions.Enqueue(part, -part.Error);
                value += part.Value;
                error += part.Error;
            }

            evaluations += 2 * cost;
            if (IsSmall(value, error, options))
            {
                (value, error) = Total(regions);
            }
        }

        return new AdaptiveIntegrationResult(value, error, evaluations, IntegrationStopReason.Converged);
    }

    private static bool IsSmall(double value, double error, AdaptiveCubatureOptions options) =>
        error <= Math.Max(options.AbsoluteTolerance, options.RelativeTolerance * Math.Abs(value));

    private static CubatureRegion[] Halve(Func<Integrand, double[], double[], CubatureRegion> rule, Integrand f, CubatureRegion region)
    {
        double[] half = [.. region.Half];
        half[region.Axis] *= 0.5;
        double[] below = [.. region.Centre];
        double[] above = [.. region.Centre];
        below[region.Axis] -= half[region.Axis];
        above[region.Axis] += half[region.Axis];
        return [rule(f, below, half), rule(f, above, half)];
    }

    /// <summary>Sums all regions afresh: running sums gather rounding.</summary>
    private static (double Value, double Error) Total(PriorityQueue<CubatureRegion, double> regions)
    {
        double value = 0.0;
        double error = 0.0;
        foreach ((CubatureRegion region, _) in regions.UnorderedItems)
        {
            value += region.Value;
            error += region.Error;
        }

        return (value, error);
    }

    private static void Validate(Box box, AdaptiveCubatureOptions options)
    {
        if (box.Dimension > LargestDimension)
        {
            throw new ArgumentException($"box has {box.Dimension} dimensions; adaptive cubature goes to {LargestDimension}. Use QuasiMonteCarlo.", nameof(box));
        }

        if (!(options.AbsoluteTolerance >= 0 && options.RelativeTolerance >= 0))
        {
            throw new ArgumentException($"The tolerances are {options.AbsoluteTolerance} and {options.RelativeTolerance}; neither may be negative or NaN.", nameof(options));
        }
    }
}
