using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Mixtures.Fused;

/// <summary>The mixtures of the speed baselines, rebuilt from their description beside scale_cases.json.</summary>
internal static class ScaleMixture
{
    public static (RowMajorMatrix X, GaussianMixtureParameters Start) Create(int n, int d, int k)
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
        return (new RowMajorMatrix(x, n, d), new GaussianMixtureParameters(
            [.. Enumerable.Repeat(1.0 / k, k)], new RowMajorMatrix(means, k, d), [.. Enumerable.Repeat(identity, k)]));
    }
}
