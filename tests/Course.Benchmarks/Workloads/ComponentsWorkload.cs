using Course.Learning.Pca;
using Course.Learning.Tests;
using Course.Numerics.Data;

namespace Course.Benchmarks.Workloads;

/// <summary>The first principal components.</summary>
internal sealed class ComponentsWorkload : IWorkload
{
    /// <summary>From here on the first components by iteration are cheaper than all of them by the covariance.</summary>
    private const int LargeDimension = 300;

    private readonly RowMajorMatrix x;
    private readonly PcaOptions options;
    private PcaFit? fit;

    internal ComponentsWorkload(int n, int d, int k)
    {
        double[] values = ScaleData.Normals(2, n * d);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (values[i] / Math.Sqrt(1 + (i % d))) + 5;
        }

        x = new RowMajorMatrix(values, n, d);
        options = new PcaOptions { Components = k, Route = d < LargeDimension ? PcaRoute.Covariance : PcaRoute.TopComponents };
    }

    public void Once() => fit = PrincipalComponents.Fit(x, options);

    public double[] Answer() => [.. fit!.Eigenvalues.Take(options.Components)];
}
