using Course.Learning.Mixtures;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>θ of a mixture of linear models as the lecture writes it.</summary>
/// <param name="Pi">π, K weights.</param>
/// <param name="W">K×m, row k is w_k.</param>
/// <param name="Rho">ρ, K variances.</param>
internal sealed record LineTheta(Vector<double> Pi, Matrix<double> W, Vector<double> Rho)
{
    /// <summary>The number of components K.</summary>
    public int K => Pi.Count;

    /// <summary>The same parameters as the library takes them.</summary>
    public LinearMixtureParameters ToParameters() => new(Pi.ToArray(), RowMajorMatrix.FromMatrix(W), Rho.ToArray());
}
