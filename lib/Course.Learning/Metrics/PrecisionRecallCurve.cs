namespace Course.Learning.Metrics;

/// <summary>
/// Precision against recall over all thresholds. Two areas are offered under their own names: they differ, because a
/// straight line between two points of this curve is not attained by any classifier (Davis and Goadrich (2006)).
/// </summary>
public sealed class PrecisionRecallCurve
{
    private PrecisionRecallCurve(PrecisionRecallPoint[] points, double averagePrecision, double trapezoidArea)
    {
        Points = points;
        AveragePrecision = averagePrecision;
        TrapezoidArea = trapezoidArea;
    }

    /// <summary>Points with falling threshold and rising recall, one for each distinct score.</summary>
    public IReadOnlyList<PrecisionRecallPoint> Points { get; }

    /// <summary>AP = Σ (Rₙ − Rₙ₋₁) Pₙ, a sum of steps without interpolation.</summary>
    public double AveragePrecision { get; }

    /// <summary>
    /// The area by the trapezoid rule with the conventional first point (recall 0, precision 1).
    /// It is not the average precision and can be larger or smaller.
    /// </summary>
    public double TrapezoidArea { get; }

    /// <summary>Computes the curve.</summary>
    /// <param name="scores">Finite scores, one a sample; only their order matters.</param>
    /// <param name="labels">True labels, 0 or 1, both present.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a class is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1, or a score is not finite.</exception>
    public static PrecisionRecallCurve From(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels)
    {
        ScoreRanking ranking = ScoreRanking.Of(scores, labels);
        PrecisionRecallPoint[] points = new PrecisionRecallPoint[ranking.Thresholds.Length];
        double averagePrecision = 0;
        double trapezoid = 0;
        double previousRecall = 0;
        double previousPrecision = 1;
        for (int j = 0; j < points.Length; j++)
        {
            long tp = ranking.TruePositives[j];
            long predicted = tp + ranking.FalsePositives[j];
            double precision = (double)tp / predicted;
            double recall = (double)tp / ranking.Positives;
            points[j] = new PrecisionRecallPoint(ranking.Thresholds[j], precision, recall, predicted);
            averagePrecision += (recall - previousRecall) * precision;
            trapezoid += (recall - previousRecall) * (precision + previousPrecision) / 2;
            (previousRecall, previousPrecision) = (recall, precision);
        }

        return new PrecisionRecallCurve(points, averagePrecision, trapezoid);
    }
}
