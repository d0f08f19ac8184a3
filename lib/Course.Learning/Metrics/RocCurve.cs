namespace Course.Learning.Metrics;

/// <summary>
/// The receiver operating characteristic: true against false positive rate over all thresholds (Fawcett (2006)).
/// Its area is the probability that a random positive scores above a random negative, ties counted half
/// (Hanley and McNeil (1982)).
/// </summary>
public sealed class RocCurve
{
    private RocCurve(RocPoint[] points, double concordant, double pairs)
    {
        Points = points;
        ConcordantPairs = concordant;
        Pairs = pairs;
    }

    /// <summary>Points from (0, 0) to (1, 1), thresholds falling; one for each distinct score after the first.</summary>
    public IReadOnlyList<RocPoint> Points { get; }

    /// <summary>The area below the curve by the trapezoid rule, exact up to one division: ConcordantPairs / Pairs.</summary>
    public double Area => ConcordantPairs / Pairs;

    /// <summary>Pairs of a positive and a negative in which the positive scores higher, plus half of the tied ones.</summary>
    public double ConcordantPairs { get; }

    /// <summary>Number of pairs of a positive and a negative.</summary>
    public double Pairs { get; }

    /// <summary>Computes the curve.</summary>
    /// <param name="scores">Finite scores, one a sample; only their order matters.</param>
    /// <param name="labels">True labels, 0 or 1, both present.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a class is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1, or a score is not finite.</exception>
    public static RocCurve From(ReadOnlySpan<double> scores, ReadOnlySpan<int> labels)
    {
        ScoreRanking ranking = ScoreRanking.Of(scores, labels);
        RocPoint[] points = new RocPoint[ranking.Thresholds.Length + 1];
        points[0] = new RocPoint(double.PositiveInfinity, 0, 0);
        double concordant = 0;
        long tp = 0;
        long fp = 0;
        for (int j = 0; j < ranking.Thresholds.Length; j++)
        {
            long newTp = ranking.TruePositives[j];
            long newFp = ranking.FalsePositives[j];
            concordant += (newFp - fp) * (tp + newTp) / 2.0;
            (tp, fp) = (newTp, newFp);
            points[j + 1] = new RocPoint(ranking.Thresholds[j], (double)fp / ranking.Negatives, (double)tp / ranking.Positives);
        }

        return new RocCurve(points, concordant, (double)ranking.Positives * ranking.Negatives);
    }
}
