using Course.Learning.Gaussian;
using Course.Learning.Tests;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Benchmarks.Workloads;

/// <summary>The log-densities of a Gaussian at many points.</summary>
internal sealed class DensityWorkload : IWorkload
{
    private readonly RowMajorMatrix x;
    private readonly MultivariateGaussian gaussian;
    private double[] values = [];

    internal DensityWorkload(int n, int d)
    {
        x = new RowMajorMatrix(ScaleData.Normals(7, n * d), n, d);
        Matrix<double> a = Matrix<double>.Build.DenseOfRowMajor(d, d, ScaleData.Normals(8, d * d));
        Matrix<double> sigma = (a * a.Transpose() / d) + Matrix<double>.Build.DenseIdentity(d);
        gaussian = new MultivariateGaussian(Vector<double>.Build.Dense(ScaleData.Normals(9, d)), sigma);
    }

    public void Once() => values = gaussian.DensityLn(x);

    public double[] Answer() => [values.Sum(), .. values[..3]];
}
