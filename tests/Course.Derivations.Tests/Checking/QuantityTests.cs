using Course.Derivations.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Checking;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(Norm.Frobenius, 5.477225575051661)]
    [InlineData(Norm.LargestEntry, 4.0)]
    [InlineData(Norm.Spectral, 5.464985704219043)]
    public void Norms_of_a_matrix(Norm norm, double expected)
    {
        Quantity m = Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 2 }, { 3, 4 } });
        Assert.Equal(expected, m.Measure(norm), 12);
        Assert.Equal(0.0, m.Distance(m, norm));
    }

    [Fact]
    public void Norms_do_not_overflow()
    {
        Quantity v = Vector<double>.Build.Dense([3e200, 4e200]);
        Assert.Equal(1.0, v.Measure(Norm.Frobenius) / 5e200, 12);
        Assert.Equal(1.0, v.Measure(Norm.Spectral) / 5e200, 12);
    }

    [Fact]
    public void Estimates_need_an_error_for_each_number()
    {
        Quantity v = Vector<double>.Build.Dense(2, 1.0);
        Assert.Throws<ArgumentException>(() => Quantity.Estimate(v, 1.0));
        Assert.Throws<ArgumentException>(() => Quantity.Estimate(true, true));
        Quantity e = Quantity.Estimate(v, v);
        Assert.True(e.IsEstimate && e.IsFinite);
        Assert.Equal([1.0, 1.0], e.StandardErrors.ToArray());
        Assert.False(Quantity.Estimate(1.0, double.NaN).IsFinite);
        Assert.Equal((QuantityKind.Vector, 2, 1), (e.Kind, e.Rows, e.Columns));
    }
}
