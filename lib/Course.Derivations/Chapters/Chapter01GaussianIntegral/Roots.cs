using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter01GaussianIntegral;

/// <summary>Roots A with AAᵀ = Σ that are not symmetric, and reflect in half of the draws.</summary>
internal static class Roots
{
    /// <summary>The Cholesky factor turned by an orthogonal matrix.</summary>
    public static Matrix<double> Turned(Matrix<double> sigma, Matrix<double> r) => SpdMatrix.Factor(sigma).CholeskyFactor * r;
}
