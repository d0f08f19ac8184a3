using Course.Learning.Logistic;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Logistic;

/// <summary>Many rows start from what a share of them says; whatever it says, the estimate is that of all rows.</summary>
public class SubsampleStartTests
{
    private const int Rows = 140_001;

    private static readonly LogisticOptions Options = new();

    [Fact]
    public void It_is_near_the_optimum_and_saves_steps()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(1, Rows, 3);
        LogisticFit fit = LogisticRegression.Fit(x, y);
        double[] start = SubsampleStart.Find(Design(x, y), Null(Design(x, y)), [0, 0, 0, 0], 1)!;
        LogisticDerivatives there = LogisticKernel.Evaluate(Design(x, y), start);
        Assert.Equal(fit.ObjectiveTrace[0], there.LogLikelihood, 1e-12 * -fit.LogLikelihood);

        // Twice the difference of log-likelihoods is the squared distance in standard errors: without the last step about 4 for each of four
        // parameters, with it a share of about 16/n of that.
        Assert.InRange(2 * (fit.LogLikelihood - there.LogLikelihood), 0, 0.05);
        Assert.InRange(fit.Iterations, 1, 2);
    }

    /// <summary>As the penalty counts as much as the data the optimum is far from that without it, and half of the penalty would be seen.</summary>
    [Fact]
    public void With_a_penalty_it_is_near_the_optimum_with_it()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(7, Rows, 3);
        LogisticFit fit = LogisticRegression.Fit(x, y, new LogisticOptions { Penalty = Rows / 10.0 });
        Assert.InRange(fit.ObjectiveTrace[^1] - fit.ObjectiveTrace[0], 0, 0.05);
        Assert.True(fit.ObjectiveTrace[^1] < LogisticRegression.Fit(x, y).ObjectiveTrace[^1] - 1000);
    }

    [Fact]
    public void Rows_sorted_by_class_and_size_lead_to_the_same_estimate()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(2, Rows, 3);
        int[] order = [.. Enumerable.Range(0, Rows).OrderBy(i => y[i]).ThenBy(i => x[i, 0])];
        RowMajorMatrix sorted = RowMajorMatrix.FromRows([.. order.Select(i => x.Row(i).ToArray())]);
        LogisticFit fit = LogisticRegression.Fit(sorted, [.. order.Select(i => y[i])]);
        Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
        Near.Absolute(LogisticRegression.Fit(x, y).Coefficients.ToArray(), fit.Coefficients.ToArray(), 1e-11, "coefficients");
    }

    [Fact]
    public void A_share_of_separated_classes_is_no_start()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(3, Rows, 2);
        double[] apart = x.Values.ToArray();
        for (int i = 0; i < Rows; i++)
        {
            apart[2 * i] = (Math.Abs(apart[2 * i]) + 1) * ((2 * y[i]) - 1);
        }

        Assert.Throws<SeparationException>(() => LogisticRegression.Fit(new RowMajorMatrix(apart, Rows, 2), y));
    }

    [Fact]
    public void Dependent_columns_are_refused_all_the_same()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(4, Rows, 3);
        double[] dependent = x.Values.ToArray();
        for (int i = 0; i < Rows; i++)
        {
            dependent[(3 * i) + 2] = (2 * dependent[3 * i]) - dependent[(3 * i) + 1] + 5;
        }

        Assert.Throws<RankDeficientDesignException>(() => LogisticRegression.Fit(new RowMajorMatrix(dependent, Rows, 3), y));
    }

    [Fact]
    public void Few_rows_have_none()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(5, 9000, 2);
        Assert.Null(SubsampleStart.Find(Design(x, y), Null(Design(x, y)), [0, 0, 0], 1));
    }

    private static LogisticDesign Design(RowMajorMatrix x, int[] y) => LogisticDesign.Create(x, y, Options);

    private static double[] Null(LogisticDesign design) =>
        [LogisticRegression.NullIntercept(design), .. new double[design.Columns]];
}
