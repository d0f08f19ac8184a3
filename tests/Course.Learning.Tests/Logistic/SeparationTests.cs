using Course.Learning.Logistic;
using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Logistic;

public class SeparationTests
{
    [Fact]
    public void Complete_separation_over_many_seeds_gives_a_direction_that_separates()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 80, 4, j => Math.Pow(10, j - 2));
            int[] y = [.. Enumerable.Range(0, 80).Select(i => x[i, 0] * 100 - 0.5 * x[i, 2] + 0.1 > 0 ? 1 : 0)];
            SeparationException e = Assert.Throws<SeparationException>(() => LogisticRegression.Fit(x, y));

            Assert.Equal(SeparationKind.Complete, e.Kind);
            Assert.Equal(0, e.SamplesOnPlane);
            for (int i = 0; i < y.Length; i++)
            {
                Assert.True(Margin(e, x, y, i) > 0, $"seed {seed}, row {i}");
            }
        }
    }

    [Fact]
    public void Quasi_complete_separation_by_a_column_that_occurs_in_one_class_only()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            // Column 2 is 1 for some positives and 0 for everybody else; the other columns overlap.
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(seed, 100, 2);
            RandomSource random = new(seed + 77);
            RowMajorMatrix marked = RandomClasses.Mapped(x, (i, row) => [row[0], row[1], y[i] == 1 && random.NextInt(3) == 0 ? 1 : 0]);
            SeparationException e = Assert.Throws<SeparationException>(() => LogisticRegression.Fit(marked, y));

            Assert.Equal(SeparationKind.QuasiComplete, e.Kind);
            Near.Absolute([0, 0, 0, 1], e.Direction, 1e-9, $"seed {seed}");
            Assert.Equal(100 - marked.Column(2).Sum(), e.SamplesOnPlane);
            Assert.Contains("x[2]", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("x[0]", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Quasi_complete_separation_by_one_shared_point()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([-2], [-1], [0], [0], [1], [3]);
        SeparationException e = Assert.Throws<SeparationException>(() => LogisticRegression.Fit(x, [1, 1, 1, 0, 0, 0]));
        Assert.Equal(SeparationKind.QuasiComplete, e.Kind);
        Near.Absolute([0, -1], e.Direction, 1e-9, "direction");
        Assert.Equal(2, e.SamplesOnPlane);
        Assert.Contains("Penalty > 0", e.Message, StringComparison.Ordinal);
        Assert.Contains("FirthLogisticRegression", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_overlapping_pair_is_enough_for_an_estimate()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([-2], [-1], [0.01], [-0.01], [1], [3]);
        LogisticFit fit = LogisticRegression.Fit(x, [0, 0, 0, 1, 1, 1]);
        Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
    }

    [Fact]
    public void Rows_without_weight_do_not_hide_a_separation_nor_make_one()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([-2], [-1], [1], [2], [5]);
        int[] y = [0, 0, 1, 1, 0];
        Assert.Equal(LogisticStopReason.Converged, LogisticRegression.Fit(x, y).StopReason);
        Assert.Throws<SeparationException>(() => LogisticRegression.Fit(x, y, new LogisticOptions { SampleWeights = [1, 1, 1, 1, 0] }));
    }

    [Fact]
    public void The_remedies_work()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([-2], [-1], [1], [2]);
        int[] y = [0, 0, 1, 1];
        LogisticFit penalised = LogisticRegression.Fit(x, y, new LogisticOptions { Penalty = 0.1 });
        LogisticFit firth = FirthLogisticRegression.Fit(x, y);
        Assert.Equal(LogisticStopReason.Converged, penalised.StopReason);
        Assert.Equal(LogisticStopReason.Converged, firth.StopReason);
        Assert.InRange(penalised.Coefficients[1], 0.5, 5);
        Assert.InRange(firth.Coefficients[1], 0.5, 5);
        Near.Absolute(0, firth.Intercept, 1e-9, "by symmetry");
    }

    private static double Margin(SeparationException e, RowMajorMatrix x, int[] y, int i)
    {
        double margin = e.Direction[0];
        for (int j = 0; j < x.Columns; j++)
        {
            margin += e.Direction[j + 1] * x[i, j];
        }

        return y[i] == 1 ? margin : -margin;
    }
}
