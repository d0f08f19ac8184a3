using System.Globalization;
using Course.Derivations.Inputs;

namespace Course.Derivations.Checking;

/// <summary>Compares a sequence with its claimed limit: the errors have to fall, with the claimed order where one is claimed.</summary>
internal static class LimitComparer
{
    /// <summary>Errors below this part of the scale are rounding and say nothing about the order.</summary>
    private const double RoundingFloor = 1e-11;

    /// <summary>Judges one trial's sequence.</summary>
    /// <param name="values">The values of the limit parameter.</param>
    /// <param name="sequence">The expression at each value.</param>
    /// <param name="limit">The claimed limit.</param>
    /// <param name="options">Claimed order, tolerance of the last error, norm.</param>
    /// <param name="inputs">The trial, for the stated scale.</param>
    public static Comparison Compare(double[] values, IReadOnlyList<Quantity> sequence, Quantity limit, LineOptions options, InputSet inputs)
    {
        if (!limit.IsFinite || sequence.Any(s => !s.IsFinite))
        {
            return Comparison.Undefined(limit.IsFinite ? "the sequence is not finite" : "the limit is not finite");
        }

        if (sequence.FirstOrDefault(s => !s.SameShape(limit)) is { } other)
        {
            return new Comparison(Outcome.Disagrees, double.PositiveInfinity, $"the sequence has a {other.Shape}, the limit is a {limit.Shape}");
        }

        double? stated = LineComparer.Scale(options, inputs, out string message);
        if (stated is null)
        {
            return Comparison.Undefined(message);
        }

        Norm norm = options.Norm ?? Norm.Frobenius;
        double scale = stated > 0 ? stated.Value : Math.Max(limit.Measure(norm), sequence[0].Measure(norm));
        if (scale == 0.0)
        {
            return new Comparison(Outcome.NoEvidence, 0.0, "the sequence begins at its limit zero and no scale is stated");
        }

        double[] errors = [.. sequence.Select(s => s.Distance(limit, norm) / scale)];
        double order = FittedOrder(values, errors);
        return Judge(errors, order, options);
    }

    private static Comparison Judge(double[] errors, double order, LineOptions options)
    {
        double first = errors[0];
        double last = errors[^1];
        if (errors.All(e => e <= RoundingFloor))
        {
            return new Comparison(Outcome.NoEvidence, last, "the sequence equals its limit from the first step on; write = instead", Order: order);
        }

        if (!(last <= options.Tolerance) || !(last <= 0.5 * first))
        {
            return new Comparison(
                Outcome.Disagrees,
                last,
                string.Create(CultureInfo.InvariantCulture, $"the error goes from {first:G3} to {last:G3} and does not vanish"),
                Order: order);
        }

        if (options.Order is not { } claimed)
        {
            return new Comparison(Outcome.Agrees, last, Order: order);
        }

        if (double.IsNaN(order))
        {
            return new Comparison(Outcome.NoEvidence, last, "fewer than three errors lie above rounding, so no order can be fitted");
        }

        return Math.Abs(order - claimed) <= options.OrderTolerance
            ? new Comparison(Outcome.Agrees, last, Order: order)
            : new Comparison(Outcome.Disagrees, last, string.Create(CultureInfo.InvariantCulture, $"the fitted order is {order:F2}, claimed was {claimed:F2}"), Order: order);
    }

    /// <summary>The slope of ln error against |ln value| over the last half (at least three) of the errors that lie above rounding; NaN if there are fewer.</summary>
    private static double FittedOrder(double[] values, double[] errors)
    {
        int[] usable = [.. Enumerable.Range(0, errors.Length).Where(i => errors[i] > RoundingFloor)];
        if (usable.Length < 3)
        {
            return double.NaN;
        }

        int[] tail = [.. usable.TakeLast(Math.Max(3, usable.Length / 2))];
        double meanX = tail.Average(i => Math.Log(values[i]));
        double meanY = tail.Average(i => Math.Log(errors[i]));
        double slope = tail.Sum(i => (Math.Log(values[i]) - meanX) * (Math.Log(errors[i]) - meanY)) / tail.Sum(i => Math.Pow(Math.Log(values[i]) - meanX, 2));
        return values[1] < values[0] ? slope : -slope;
    }
}
