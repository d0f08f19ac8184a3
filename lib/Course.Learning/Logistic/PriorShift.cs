namespace Course.Learning.Logistic;

/// <summary>
/// The change of the log odds when only the classes' shares change between training and use:
/// P(y=1|x)/P(y=0|x) is multiplied by [τ/(1−τ)] / [ȳ/(1−ȳ)] (King and Zeng (2001), eq. 7, with the sign turned).
/// </summary>
public static class PriorShift
{
    /// <summary>What to add to the intercept: ln[τ/(1−τ)] − ln[ȳ/(1−ȳ)].</summary>
    /// <param name="trainingShare">ȳ, the share of positives the model was trained on, in (0, 1).</param>
    /// <param name="targetShare">τ, the share of positives where it is used, in (0, 1).</param>
    /// <returns>The shift in nats.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not strictly between 0 and 1.</exception>
    public static double InterceptShift(double trainingShare, double targetShare)
    {
        CheckShare(trainingShare, nameof(trainingShare));
        CheckShare(targetShare, nameof(targetShare));
        return LogisticFunction.LogOdds(targetShare) - LogisticFunction.LogOdds(trainingShare);
    }

    private static void CheckShare(double share, string name)
    {
        if (!(share > 0 && share < 1))
        {
            throw new ArgumentOutOfRangeException(name, share, $"The share of positives is {share}, expected a number strictly between 0 and 1.");
        }
    }
}
