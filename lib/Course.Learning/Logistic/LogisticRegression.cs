using Course.Numerics.Data;

namespace Course.Learning.Logistic;

/// <summary>
/// Logistic regression, P(y = 1 | x) = σ(β₀ + βᵀx), by Newton's method (iteratively reweighted least squares,
/// Bishop (2006), section 4.3.3) with a line search, on columns standardised internally. From 131 072 rows on it starts from
/// what shares of them say (<see cref="SubsampleStart"/>).
/// </summary>
public static class LogisticRegression
{
    /// <summary>
    /// Maximises Σ wᵢ ln P(yᵢ | xᵢ) − ½ λ ‖β₁…β_d‖². Without a penalty the estimate is calibrated on its own data: the
    /// weighted mean of the fitted probabilities is the weighted share of positives.
    /// </summary>
    /// <param name="x">n×d, finite, without a column of ones: the intercept is added.</param>
    /// <param name="y">n labels, 0 or 1, both present.</param>
    /// <param name="options">Penalty, weights and stopping; null for the defaults.</param>
    /// <returns>The fit; not having converged is a stop reason, not an exception.</returns>
    /// <exception cref="ArgumentException">Sizes differ, a class is missing or has no weight, or an entry of x is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1, or an option is out of range.</exception>
    /// <exception cref="RankDeficientDesignException">Without a penalty: a column is a combination of the others and the intercept.</exception>
    /// <exception cref="SeparationException">Without a penalty: a hyperplane separates the classes, so no finite estimate exists.</exception>
    public static LogisticFit Fit(RowMajorMatrix x, ReadOnlySpan<int> y, LogisticOptions? options = null) =>
        Fit(x, y, options ?? new LogisticOptions(), Environment.ProcessorCount);

    /// <summary>The same with a given number of threads, on which the result does not depend.</summary>
    internal static LogisticFit Fit(RowMajorMatrix x, ReadOnlySpan<int> y, LogisticOptions options, int threads)
    {
        LogisticDesign design = LogisticDesign.Create(x, y, options, threads);
        double[] penalty = [0, .. design.Scale.Select(scale => options.Penalty * scale * scale)];

        NewtonPoint Evaluate(double[] gamma) => NewtonPoint.Penalised(gamma, FusedLogisticKernel.Evaluate(design, gamma, threads), penalty);

        double intercept = NullIntercept(design);
        (double negative, double positive) = design.Totals;
        double nullLogLikelihood = (negative * LogisticFunction.ProbabilityLn(-intercept)) + (positive * LogisticFunction.ProbabilityLn(intercept));
        (double[] start, LogisticDerivatives first) = Start(design, intercept, nullLogLikelihood, penalty, threads);
        if (options.Penalty == 0)
        {
            design.CheckRank(first.Information);
        }

        Action<double[], double[]> beforeStep = options.Penalty == 0
            ? (iterate, step) => Separation.ThrowIfFound(design, iterate, step)
            : (_, _) => { };
        NewtonAscent.Outcome outcome = NewtonAscent.Maximise(NewtonPoint.Penalised(start, first, penalty), Evaluate, beforeStep, options);
        return new LogisticFit(design, outcome, nullLogLikelihood);
    }

    /// <summary>The log odds of the weighted share of positives, which the model without columns estimates.</summary>
    internal static double NullIntercept(LogisticDesign design) => Math.Log(design.Totals.Positive) - Math.Log(design.Totals.Negative);

    /// <summary>The model without columns; for many rows what a share of them says, if it is better.</summary>
    private static (double[] Gamma, LogisticDerivatives There) Start(
        LogisticDesign design, double intercept, double nullLogLikelihood, double[] penalty, int threads)
    {
        double[] start = new double[design.Columns + 1];
        start[0] = intercept;
        if (SubsampleStart.Find(design, start, penalty, threads) is { } near)
        {
            LogisticDerivatives there = FusedLogisticKernel.Evaluate(design, near, threads);
            if (there.LogLikelihood > nullLogLikelihood && design.FirstDependent(there.Information, out _) is null)
            {
                return (near, there);
            }
        }

        return (start, FusedLogisticKernel.Evaluate(design, start, threads));
    }
}
