using Course.Learning.Logistic;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Logistic;

public class LogisticBadInputTests
{
    private static readonly (RowMajorMatrix X, int[] Y) Data = RandomClasses.Overlapping(1, 30, 2);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Entries_that_are_not_finite(double value)
    {
        RowMajorMatrix x = RandomClasses.Mapped(Data.X, (i, row) => i == 7 ? [row[0], value] : row);
        ArgumentException e = Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(x, Data.Y));
        Assert.Equal("x", e.ParamName);
        Assert.Contains("[7, 1]", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FirthLogisticRegression.Fit(x, Data.Y));
    }

    [Fact]
    public void No_rows_one_row_one_class_and_wrong_sizes()
    {
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(new RowMajorMatrix([], 0, 2), [])).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(RowMajorMatrix.FromRows([1, 2]), [1])).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(Data.X, new int[30])).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(Data.X, new int[29])).ParamName);
        Assert.Throws<ArgumentNullException>(() => LogisticRegression.Fit(null!, Data.Y));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void Labels_out_of_range(int label)
    {
        int[] y = [.. Data.Y];
        y[4] = label;
        ArgumentOutOfRangeException e = Assert.Throws<ArgumentOutOfRangeException>(() => LogisticRegression.Fit(Data.X, y));
        Assert.Equal("y", e.ParamName);
        Assert.Contains($"Label 4 is {label}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range()
    {
        foreach (LogisticOptions options in new LogisticOptions[]
        {
            new() { Penalty = -1 },
            new() { Penalty = double.NaN },
            new() { Penalty = double.PositiveInfinity },
            new() { DecrementTolerance = -1 },
            new() { DecrementTolerance = double.NaN },
            new() { MaxIterations = 0 },
            new() { ClassWeights = new ClassWeights(0, 1) },
            new() { ClassWeights = new ClassWeights(1, double.NaN) },
            new() { ClassWeights = new ClassWeights(1, double.PositiveInfinity) },
            new() { ClassWeights = new ClassWeights(double.PositiveInfinity, 1) },
            new() { SampleWeights = [.. Enumerable.Repeat(1.0, 29), -1] },
            new() { SampleWeights = [.. Enumerable.Repeat(1.0, 29), double.NaN] },
            new() { SampleWeights = [.. Enumerable.Repeat(1.0, 29), double.PositiveInfinity] },
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => LogisticRegression.Fit(Data.X, Data.Y, options));
            Assert.Throws<ArgumentOutOfRangeException>(() => FirthLogisticRegression.Fit(Data.X, Data.Y, options));
        }
    }

    [Fact]
    public void Weights_of_the_wrong_number_or_without_a_class()
    {
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(Data.X, Data.Y, new LogisticOptions { SampleWeights = [1] }));
        foreach (int kept in new[] { 0, 1 })
        {
            ArgumentException e = Assert.Throws<ArgumentException>(() =>
                LogisticRegression.Fit(Data.X, Data.Y, new LogisticOptions { SampleWeights = [.. Data.Y.Select(v => v == kept ? 1.0 : 0)] }));
            Assert.Contains($"class {1 - kept} without weight", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_constant_column_is_named()
    {
        RowMajorMatrix x = RandomClasses.Mapped(Data.X, (_, row) => [row[0], 0.1, row[1]]);
        RankDeficientDesignException e = Assert.Throws<RankDeficientDesignException>(() => LogisticRegression.Fit(x, Data.Y));
        Assert.Equal(1, e.Column);
        Assert.Empty(e.Combination);
        Assert.Contains("Column 1 of x is constant", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dependent_column_is_named_with_the_columns_it_depends_on()
    {
        RowMajorMatrix x = RandomClasses.Mapped(
            RandomData.Normal(3, 30, 3), (_, row) => [row[0], row[1], row[2], 3 - 2 * row[0] + 1e3 * row[2]]);
        RankDeficientDesignException e = Assert.Throws<RankDeficientDesignException>(() => LogisticRegression.Fit(x, Data.Y));
        Assert.Equal(3, e.Column);
        Assert.Equal([0, 2], e.Combination);
        Assert.Contains("column 0, 2", e.Message, StringComparison.Ordinal);
        Assert.Throws<RankDeficientDesignException>(() => FirthLogisticRegression.Fit(x, Data.Y));
    }

    [Fact]
    public void More_columns_than_rows()
    {
        RowMajorMatrix x = RandomData.Normal(2, 5, 8);
        int[] y = [0, 1, 0, 1, 1];
        RankDeficientDesignException e = Assert.Throws<RankDeficientDesignException>(() => LogisticRegression.Fit(x, y));
        Assert.Equal(4, e.Column);
        Assert.Equal(LogisticStopReason.Converged, LogisticRegression.Fit(x, y, new LogisticOptions { Penalty = 1 }).StopReason);
    }

    [Fact]
    public void A_penalty_allows_constant_and_dependent_columns()
    {
        RowMajorMatrix x = RandomClasses.Mapped(Data.X, (_, row) => [row[0], 0.1, row[1], row[0]]);
        LogisticFit fit = LogisticRegression.Fit(x, Data.Y, new LogisticOptions { Penalty = 0.5 });
        Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
        Near.Absolute(0, fit.Coefficients[2], 1e-9, "constant column");
        Near.Absolute(fit.Coefficients[1], fit.Coefficients[4], 1e-9, "equal columns share");
        Assert.All(fit.StandardErrors, se => Assert.True(double.IsFinite(se)));
    }

    [Fact]
    public void Duplicate_points_are_ordinary()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([0], [0], [0], [1], [1], [1], [1]);
        LogisticFit fit = LogisticRegression.Fit(x, [1, 0, 0, 1, 1, 1, 0]);
        Near.Absolute(1.0 / 3, fit.Probability([0]), 1e-12);
        Near.Absolute(0.75, fit.Probability([1]), 1e-12);
    }

    [Fact]
    public void Entries_too_large_to_square()
    {
        RowMajorMatrix x = RandomClasses.Mapped(Data.X, (i, row) => [row[0], i % 2 == 0 ? 1e200 : -1e200]);
        ArgumentException e = Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(x, Data.Y));
        Assert.Contains("too large", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Firth_takes_no_other_penalty() =>
        Assert.Throws<ArgumentException>(() => FirthLogisticRegression.Fit(Data.X, Data.Y, new LogisticOptions { Penalty = 1 }));

    [Fact]
    public void Prediction_checks_its_points_and_is_stable_far_out()
    {
        LogisticFit fit = Imbalanced.Mle;
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => fit.Probability([1])).ParamName);
        Assert.Throws<ArgumentException>(() => fit.Probability([1, double.NaN]));
        Assert.Throws<ArgumentException>(() => fit.Probabilities(RowMajorMatrix.FromRows([1, 2, 3])));
        Assert.Throws<ArgumentException>(() => SmallSampleBias.KingZeng(fit, RowMajorMatrix.FromRows([1, 2, 3])));
        Assert.Equal(1, fit.Probability([1e6, 1e6]));
        Assert.Equal(0, fit.Probability([-1e6, -1e6]));
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 1)]
    [InlineData(0.5, double.NaN)]
    public void Prior_shift_needs_shares_strictly_between(double training, double target) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PriorShift.InterceptShift(training, target));

    [Fact]
    public void The_likelihood_checks_its_arguments()
    {
        Vector<double> beta = Vector<double>.Build.Dense(3);
        Assert.Throws<ArgumentException>(() => LogisticLikelihood.Value(Data.X, new int[3], beta));
        Assert.Throws<ArgumentException>(() => LogisticLikelihood.Value(Data.X, Data.Y, Vector<double>.Build.Dense(2)));
        Assert.Throws<ArgumentException>(() => LogisticLikelihood.Value(Data.X, Data.Y, Vector<double>.Build.Dense(3, double.NaN)));
        Near.Relative(-30 * Math.Log(2), LogisticLikelihood.Value(Data.X, Data.Y, beta), 1e-14);
    }
}
