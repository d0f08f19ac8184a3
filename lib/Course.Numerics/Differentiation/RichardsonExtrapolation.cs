namespace Course.Numerics.Differentiation;

/// <summary>Central differences at h, h/1.4, h/1.4², … extrapolated to zero by Neville's scheme in h².</summary>
/// <remarks>Source: Ridders (1982), Adv. Eng. Softw. 4, 75–76.</remarks>
internal static class RichardsonExtrapolation
{
    private const int Rows = 10;
    private const double Shrink = 1.4;
    private const int Retries = 12;

    public static (double[] Value, double Error, int Evaluations) Run(Func<double, double[]> g, double step)
    {
        int evaluations = 0;
        double[] Counted(double t)
        {
            evaluations++;
            return g(t);
        }

        double h = FirstFiniteStep(Counted, step);
        double[][] previous = [DifferenceScheme.CentralQuotient(Counted, h)];
        double[] best = previous[0];
        double bestError = double.PositiveInfinity;
        for (int row = 1; row < Rows; row++)
        {
            h /= Shrink;
            double[][] current = new double[row + 1][];
            current[0] = DifferenceScheme.CentralQuotient(Counted, h);
            double factor = 1.0;
            for (int column = 1; column <= row; column++)
            {
                factor *= Shrink * Shrink;
                current[column] = Extrapolate(current[column - 1], previous[column - 1], factor);
                double error = Math.Max(Distance(current[column], current[column - 1]), Distance(current[column], previous[column - 1]));
                if (error <= bestError)
                {
                    bestError = error;
                    best = current[column];
                }
            }

            if (Distance(current[row], previous[row - 1]) >= 2.0 * bestError)
            {
                break;
            }

            previous = current;
        }

        return (best, bestError, evaluations);
    }

    /// <summary>
    /// Halves the step while the function is not finite there; then, the point lying that close to the border of the domain,
    /// takes an eighth, so that the series in h² converges.
    /// </summary>
    private static double FirstFiniteStep(Func<double, double[]> g, double step)
    {
        double h = step;
        for (int i = 0; i < Retries && !(Array.TrueForAll(g(h), double.IsFinite) && Array.TrueForAll(g(-h), double.IsFinite)); i++)
        {
            h *= 0.5;
        }

        return h < step ? h / 8.0 : h;
    }

    private static double[] Extrapolate(double[] finer, double[] coarser, double factor)
    {
        double[] result = new double[finer.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = ((factor * finer[i]) - coarser[i]) / (factor - 1.0);
        }

        return result;
    }

    private static double Distance(double[] a, double[] b)
    {
        double largest = 0.0;
        for (int i = 0; i < a.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(a[i] - b[i]));
        }

        return largest;
    }
}
