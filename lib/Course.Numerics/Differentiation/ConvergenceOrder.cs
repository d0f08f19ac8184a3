namespace Course.Numerics.Differentiation;

/// <summary>
/// How the error of a difference quotient depends on its step: the curve falls with the scheme's order while truncation dominates,
/// meets rounding, and rises again like 1/h. Where truncation vanishes altogether, as for functions linear in the entry that moves,
/// the error is rounding for every h and there is no order.
/// </summary>
public sealed class ConvergenceOrder
{
    /// <summary>Errors below this multiple of ε·|f|/h are taken for rounding.</summary>
    private const double RoundingMargin = 100.0;

    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>How many of the smallest steps in the truncation range the slope is fitted over.</summary>
    private const int FittedSteps = 8;

    private ConvergenceOrder(double[] steps, double[] errors, double order, bool exactForEveryStep)
    {
        Steps = steps;
        Errors = errors;
        Order = order;
        ExactForEveryStep = exactForEveryStep;
    }

    /// <summary>The steps h, falling.</summary>
    public IReadOnlyList<double> Steps { get; }

    /// <summary>The error at each step.</summary>
    public IReadOnlyList<double> Errors { get; }

    /// <summary>The slope of ln error against ln h where truncation dominates; NaN where it does so at fewer than three steps.</summary>
    public double Order { get; }

    /// <summary>Whether the error was at rounding level at every step: the scheme is exact on this function.</summary>
    public bool ExactForEveryStep { get; }

    /// <summary>The step with the least error.</summary>
    public double BestStep => Steps[Enumerable.Range(0, Errors.Count).MinBy(i => Errors[i])];

    /// <summary>Measures the order over a range of steps.</summary>
    /// <param name="errorAt">The absolute error of the quotient with step h, not negative.</param>
    /// <param name="functionSize">The size of the function's values |f|; the rounding error of a quotient is about 2⁻⁵²·|f|/h.</param>
    /// <param name="largestStep">The first step.</param>
    /// <param name="smallestStep">The last step; halvings in between.</param>
    /// <exception cref="ArgumentException">A size or step is not finite and positive, or the steps do not fall.</exception>
    /// <exception cref="ArithmeticException">An error is NaN or infinite.</exception>
    public static ConvergenceOrder Measure(Func<double, double> errorAt, double functionSize, double largestStep = 0.125, double smallestStep = 1e-12)
    {
        ArgumentNullException.ThrowIfNull(errorAt);
        RequirePositive(functionSize, nameof(functionSize));
        RequirePositive(smallestStep, nameof(smallestStep));
        RequirePositive(largestStep, nameof(largestStep));
        if (!(largestStep > smallestStep))
        {
            throw new ArgumentException(FormattableString.Invariant($"largestStep is {largestStep:G3} and smallestStep {smallestStep:G3}. Let the steps fall."), nameof(largestStep));
        }

        var steps = new List<double>();
        var errors = new List<double>();
        for (double h = largestStep; h >= smallestStep; h *= 0.5)
        {
            double error = errorAt(h);
            if (!(error >= 0 && double.IsFinite(error)))
            {
                throw new ArithmeticException(FormattableString.Invariant($"The error at step {h:G3} is {error}. Keep the steps inside the function's domain."));
            }

            steps.Add(h);
            errors.Add(error);
        }

        int[] truncation = [.. Enumerable.Range(0, steps.Count).TakeWhile(i => errors[i] > RoundingMargin * Epsilon * functionSize / steps[i])];
        bool exact = Enumerable.Range(0, steps.Count).All(i => errors[i] <= RoundingMargin * Epsilon * functionSize / steps[i]);
        return new ConvergenceOrder([.. steps], [.. errors], Slope(steps, errors, truncation), exact);
    }

    private static double Slope(List<double> steps, List<double> errors, int[] truncation)
    {
        if (truncation.Length < 3)
        {
            return double.NaN;
        }

        int[] fitted = [.. truncation.TakeLast(Math.Clamp(truncation.Length / 2, 3, FittedSteps))];
        double meanX = fitted.Average(i => Math.Log(steps[i]));
        double meanY = fitted.Average(i => Math.Log(errors[i]));
        return fitted.Sum(i => (Math.Log(steps[i]) - meanX) * (Math.Log(errors[i]) - meanY)) / fitted.Sum(i => Math.Pow(Math.Log(steps[i]) - meanX, 2));
    }

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "Has to be finite and greater than zero.");
        }
    }
}
