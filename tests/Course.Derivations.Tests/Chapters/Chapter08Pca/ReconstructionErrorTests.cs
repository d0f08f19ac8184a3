using Course.Derivations.Chapters.Chapter08Pca;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Chapters.Chapter08Pca;

/// <summary>The ten points of the course; expected figures from its reference numbers (errors over N = 10, eigenvalues over N − 1).</summary>
public class ReconstructionErrorTests
{
    private static readonly Matrix<double> TenPoints = Matrix<double>.Build.DenseOfArray(new double[,]
    {
        { 1, 2, 3 }, { 4, 8, 5 }, { 3, 12, 9 }, { 1, 8, 5 }, { 5, 14, 2 }, { 7, 4, 1 }, { 9, 8, 9 }, { 3, 8, 1 }, { 11, 5, 6 }, { 10, 11, 7 },
    });

    [Fact]
    public void Two_axes_leave_the_third_eigenvalue_over_N()
    {
        Assert.Equal(5.472032912651862, ReconstructionError.Average(TenPoints, 2), 1e-12);
        Assert.Equal(5.472032912651862, 0.9 * Points.Fit(TenPoints, 3).Eigenvalues[2], 1e-12);
    }

    [Fact]
    public void One_axis_leaves_the_second_and_the_third() =>
        Assert.Equal(17.102556602088253, ReconstructionError.Average(TenPoints, 1), 1e-12);

    [Fact]
    public void Without_centring_the_plane_is_worse() => Assert.Equal(5.517, ReconstructionError.WithoutCentring(TenPoints, 2), 5e-4);
}
