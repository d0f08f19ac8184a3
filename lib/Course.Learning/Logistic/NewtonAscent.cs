using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>Damped Newton ascent of a concave objective (Boyd and Vandenberghe (2004), algorithm 9.5).</summary>
internal static class NewtonAscent
{
    /// <summary>Objective differences below this share of its value cannot be told from rounding.</summary>
    private const double Resolution = 1e-12;

    private const double ArmijoSlope = 1e-4;

    private const int MostHalvings = 60;

    internal readonly record struct Outcome(NewtonPoint Point, LogisticStopReason Reason, int Steps, double Decrement, double[] Trace);

    /// <summary>Iterates from the start until a stop reason applies.</summary>
    /// <param name="start">The evaluated start.</param>
    /// <param name="evaluate">The objective elsewhere.</param>
    /// <param name="beforeStep">Sees the point and the step about to be taken from it; may throw.</param>
    /// <param name="options">Tolerance and number of steps.</param>
    internal static Outcome Maximise(
        NewtonPoint start, Func<double[], NewtonPoint> evaluate, Action<double[], double[]> beforeStep, LogisticOptions options)
    {
        NewtonPoint point = start;
        List<double> trace = [];
        double previous = double.PositiveInfinity;
        for (int steps = 0; ; steps++)
        {
            trace.Add(point.Objective);
            Vector<double> step = point.Information.Solve(point.Gradient);
            double squared = Math.Max(0, point.Gradient * step);
            double decrement = Math.Sqrt(squared);
            bool unresolved = squared / 2 <= Resolution * Math.Abs(point.Objective);
            LogisticStopReason? reason =
                decrement <= options.DecrementTolerance ? LogisticStopReason.Converged
                : unresolved && decrement > previous / 2 ? LogisticStopReason.RoundingLimit
                : steps == options.MaxIterations ? LogisticStopReason.MaxIterations
                : null;
            if (reason is { } why)
            {
                return new Outcome(point, why, steps, decrement, [.. trace]);
            }

            double[] direction = step.ToArray();
            beforeStep(point.Parameters, direction);
            point = Search(point, direction, squared, unresolved, evaluate);
            previous = decrement;
        }
    }

    /// <summary>
    /// Halves the step until the objective rises enough. Where a rise could not be seen for rounding the full step is
    /// taken: this close to the optimum Newton's method converges without damping.
    /// </summary>
    private static NewtonPoint Search(
        NewtonPoint point, double[] step, double squared, bool unresolved, Func<double[], NewtonPoint> evaluate)
    {
        double t = 1;
        for (int halvings = 0; ; halvings++, t /= 2)
        {
            double[] parameters = new double[step.Length];
            for (int a = 0; a < step.Length; a++)
            {
                parameters[a] = point.Parameters[a] + t * step[a];
            }

            NewtonPoint next = evaluate(parameters);
            if (unresolved || halvings == MostHalvings || next.Objective >= point.Objective + ArmijoSlope * t * squared)
            {
                return next;
            }
        }
    }
}
