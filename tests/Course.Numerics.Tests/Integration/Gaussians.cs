using Course.Numerics.Integration;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using Course.Numerics.Tests.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Tests.Integration;

/// <summary>Gaussian densities as integrands whose integrals are known.</summary>
internal static class Gaussians
{
    public static Integrand Density(Vector<double> mean, SpdMatrix sigma)
    {
        double[] mu = mean.ToArray();
        double constant = -0.5 * ((sigma.Dimension * Math.Log(2 * Math.PI)) + sigma.LnDeterminant);
        return x => Math.Exp(constant - (0.5 * sigma.MahalanobisSquared(x, mu)));
    }

    public static (Vector<double> Mean, SpdMatrix Sigma) Random(int seed, int k)
    {
        var rng = new RandomSource(seed);
        return (Vector<double>.Build.Dense(k, _ => rng.NextNormal()), SpdMatrix.Factor(SpdMatrixTests.RandomSpd(rng, k)));
    }
}
