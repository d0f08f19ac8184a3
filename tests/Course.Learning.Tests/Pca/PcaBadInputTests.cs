using Course.Learning.Pca;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Pca;

public class PcaBadInputTests
{
    private static readonly RowMajorMatrix X = RowMajorMatrix.FromRows([1, 2], [3, 5], [4, 1]);

    [Fact]
    public void Null_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => PrincipalComponents.Fit(null!, new PcaOptions { Components = 1 }));
        Assert.Throws<ArgumentNullException>(() => PrincipalComponents.Fit(X, null!));
        Assert.Throws<ArgumentNullException>(() => ProbabilisticPca.Fit(null!, 1));
        Assert.Throws<ArgumentNullException>(() => Fit().Scores(null!));
        Assert.Throws<ArgumentNullException>(() => Fit().Reconstruct(null!));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Values_that_are_not_finite_are_named(double bad)
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 2], [bad, 5]);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => PrincipalComponents.Fit(x, new PcaOptions { Components = 1 })).ParamName);
        Assert.Throws<ArgumentException>(() => Fit().Scores(x));
    }

    [Fact]
    public void One_row_no_rows_and_equal_rows_are_refused()
    {
        Refused(RowMajorMatrix.FromRows([1, 2]), "one row");
        Refused(new RowMajorMatrix([], 0, 2), "no rows");
        Refused(RowMajorMatrix.FromRows([1, 2], [1, 2], [1, 2]), "all 3 rows are equal");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    public void The_number_of_components_lies_in_1_to_d(int k)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => PrincipalComponents.Fit(X, new PcaOptions { Components = k }));
        Assert.Contains("1 to 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_outside_their_lists_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => PrincipalComponents.Fit(X, new PcaOptions { Components = 1, Route = (PcaRoute)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => PrincipalComponents.Fit(X, new PcaOptions { Components = 1, Divisor = (CovarianceDivisor)9 }));
    }

    [Fact]
    public void Other_shapes_than_the_fit_are_refused()
    {
        Assert.Contains("3 columns", Assert.Throws<ArgumentException>(() => Fit().Scores(RowMajorMatrix.FromRows([1, 2, 3]))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Fit().Reconstruct(RowMajorMatrix.FromRows([1, 2])));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit().LeftOutVariance(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit().LeftOutVariance(-1));
    }

    [Fact]
    public void Probabilistic_PCA_needs_a_direction_for_the_noise_with_variance_in_it()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilisticPca.Fit(X, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilisticPca.Fit(X, 0));
        RowMajorMatrix line = RowMajorMatrix.FromRows([1, 2], [2, 4], [3, 6]);
        Assert.Contains("no bound", Assert.Throws<ArgumentException>(() => ProbabilisticPca.Fit(line, 1)).Message, StringComparison.Ordinal);
    }

    private static PcaFit Fit() => PrincipalComponents.Fit(X, new PcaOptions { Components = 1 });

    private static void Refused(RowMajorMatrix x, string why)
    {
        var error = Assert.Throws<ArgumentException>(() => PrincipalComponents.Fit(x, new PcaOptions { Components = 1 }));
        Assert.Equal("x", error.ParamName);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }
}
