using Course.Derivations.Chapters.Chapter02Traces;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Chapters.Chapter02Traces;

/// <summary>The matrices of errata 000-03 and 000-04, with the figures that the list of errata gives for them.</summary>
public class PrintedFormTests
{
    private static readonly Matrix<double> Sigma = Matrix<double>.Build.DenseOfArray(new[,] { { 3.0, 0.7, -0.4 }, { 0.7, 2.0, 0.5 }, { -0.4, 0.5, 1.5 } });

    [Fact]
    public void The_untransposed_adjugate_misses_by_four_and_a_quarter()
    {
        Matrix<double> a = Matrix<double>.Build.DenseOfArray(new[,] { { 2.0, 1.0, 0.0 }, { -0.5, 3.0, 1.0 }, { 0.25, -1.0, 1.5 } });
        Matrix<double> slope = DifferenceScheme.CentralWithStep(1.0).Gradient(m => m.Determinant(), a);
        Assert.Equal(4.25, LargestEntry(slope - Adjugate.Of(a)), 1e-12);
        Assert.Equal(0.0, LargestEntry(slope - Adjugate.Of(a).Transpose()), 1e-12);
    }

    [Fact]
    public void The_off_diagonal_slope_doubles_when_both_entries_move()
    {
        Assert.Equal(-0.18076644974692693, Slope(MatrixConvention.Unconstrained), 1e-11);
        Assert.Equal(-0.36153289949385394, Slope(MatrixConvention.SymmetricFreeEntries), 1e-11);
        Assert.Equal(-0.18076644974692693, Slope(MatrixConvention.SymmetricSpace), 1e-11);
    }

    private static double Slope(MatrixConvention convention) =>
        DifferenceScheme.Richardson.Gradient(m => Math.Log(m.Determinant()), Sigma, convention)[0, 1];

    private static double LargestEntry(Matrix<double> a) => a.Enumerate().Max(Math.Abs);
}
