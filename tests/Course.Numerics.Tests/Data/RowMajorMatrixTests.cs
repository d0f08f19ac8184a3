using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Tests.Data;

public sealed class RowMajorMatrixTests
{
    [Fact]
    public void Views_the_array_without_copying()
    {
        double[] values = [1, 2, 3, 4, 5, 6];
        var x = new RowMajorMatrix(values, 2, 3);
        values[4] = 50;
        Assert.Equal(50, x[1, 1]);
        Assert.Equal([4, 50, 6], x.Row(1).ToArray());
        Assert.Equal([3, 6], x.Column(2));
        Assert.Equal(values, x.Values.ToArray());
        Assert.Equal(6, x.Memory.Length);
        Assert.Equal((2, 3), (x.Rows, x.Columns));
    }

    [Fact]
    public void Converts_from_and_to_a_matrix_and_from_rows()
    {
        Matrix<double> m = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.Equal([1, 2, 3, 4, 5, 6], RowMajorMatrix.FromMatrix(m).Values.ToArray());
        Assert.Equal(m, RowMajorMatrix.FromMatrix(m).ToMatrix());
        Assert.Equal(m, RowMajorMatrix.FromRows([1, 2, 3], [4, 5, 6]).ToMatrix());
    }

    [Fact]
    public void Refuses_wrong_sizes_and_indices()
    {
        Assert.Equal("values", Assert.Throws<ArgumentException>(() => new RowMajorMatrix([1, 2, 3], 2, 2)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RowMajorMatrix([], -1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RowMajorMatrix([], 0, 0));
        Assert.Throws<ArgumentException>(() => RowMajorMatrix.FromRows());
        Assert.Contains("rows[1]", Assert.Throws<ArgumentException>(() => RowMajorMatrix.FromRows([1, 2], [3])).Message, StringComparison.Ordinal);
        var x = new RowMajorMatrix([1, 2], 1, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => x[0, 2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => x[0, -1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => x[1, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => x.Column(2));
    }

    [Fact]
    public void Validation_names_row_and_column()
    {
        new RowMajorMatrix([1, 2], 1, 2).Validate("X");
        Assert.Contains("no rows", Assert.Throws<ArgumentException>(() => new RowMajorMatrix([], 0, 2).Validate("X")).Message, StringComparison.Ordinal);
        foreach (double bad in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            var exception = Assert.Throws<ArgumentException>(() => new RowMajorMatrix([1, 2, 3, bad, 5, 6], 3, 2).Validate("X"));
            Assert.Equal("X", exception.ParamName);
            Assert.Contains("X[1, 1]", exception.Message, StringComparison.Ordinal);
        }
    }
}
