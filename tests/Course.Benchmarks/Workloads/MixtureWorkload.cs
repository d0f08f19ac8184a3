using Course.Learning.Mixtures;
using Course.Learning.Mixtures.Fused;
using Course.Learning.Tests;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Benchmarks.Workloads;

/// <summary>One EM iteration of a full-covariance Gaussian mixture a run.</summary>
internal sealed class MixtureWorkload : IWorkload
{
    private readonly FusedGaussianModel model;
    private readonly int samples;
    private GaussianMixtureParameters parameters;
    private double logLikelihood;

    internal MixtureWorkload(int n, int d, int k)
    {
        double root = Math.Sqrt(d);
        double[] mu = [.. ScaleData.Normals(1001, k * d).Select(v => 3 / root * v)];
        double[] x = ScaleData.Normals(1, n * d);
        for (int i = 0; i < x.Length; i++)
        {
            int component = i / d % k;
            x[i] = (x[i] * (0.5 + ((double)component / k))) + mu[(component * d) + (i % d)];
        }

        double[] means = [.. ScaleData.Normals(2001, k * d).Select((v, i) => mu[i] + (0.5 / root * v))];
        SpdMatrix identity = SpdMatrix.Factor(Matrix<double>.Build.DenseIdentity(d));
        parameters = new GaussianMixtureParameters(
            [.. Enumerable.Repeat(1.0 / k, k)], new RowMajorMatrix(means, k, d), [.. Enumerable.Repeat(identity, k)]);
        model = new FusedGaussianModel(new RowMajorMatrix(x, n, d), new GaussianMixtureOptions { Components = k, CovarianceFloor = 1e-6 });
        samples = n;
    }

    public void Once()
    {
        FusedEmStep step = model.Step(parameters);
        (logLikelihood, parameters) = (step.LogLikelihood, step.Next);
    }

    public double[] Answer() => [logLikelihood / samples, .. parameters.Weights];
}
