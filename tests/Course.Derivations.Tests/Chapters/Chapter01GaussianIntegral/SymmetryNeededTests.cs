using Course.Derivations.Chapters.Chapter01GaussianIntegral;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Chapters.Chapter01GaussianIntegral;

public class SymmetryNeededTests
{
    /// <summary>√(|M|/|S|) = √1.25, the closed form of erratum 000-01.</summary>
    [Fact]
    public void The_printed_counterexample_integrates_to_the_root_of_five_quarters()
    {
        Matrix<double> m = Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 0.5 }, { -0.5, 1.0 } });
        Assert.Equal(1.118033988749895, SymmetryNeeded.Integral(m), 1e-12);
    }

    [Fact]
    public void A_symmetric_matrix_integrates_to_one()
    {
        Matrix<double> m = Matrix<double>.Build.DenseOfArray(new[,] { { 3.0, 0.7 }, { 0.7, 2.0 } });
        Assert.Equal(1.0, SymmetryNeeded.Integral(m), 1e-12);
    }
}
