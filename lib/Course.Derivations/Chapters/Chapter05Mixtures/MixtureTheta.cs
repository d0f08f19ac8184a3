using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>θ of a Gaussian mixture as the lecture writes it.</summary>
/// <param name="Pi">π, K weights.</param>
/// <param name="Mu">K×d, row k is μ_k.</param>
/// <param name="Sigma">Σ_k, K matrices d×d.</param>
internal sealed record MixtureTheta(Vector<double> Pi, Matrix<double> Mu, IReadOnlyList<Matrix<double>> Sigma)
{
    /// <summary>The number of components K.</summary>
    public int K => Pi.Count;

    /// <summary>The number of dimensions d.</summary>
    public int D => Mu.ColumnCount;

    /// <summary>The same parameters as the library takes them.</summary>
    public GaussianMixtureParameters ToParameters() => new(
        Pi.ToArray(), RowMajorMatrix.FromMatrix(Mu), [.. Sigma.Select(s => SpdMatrix.Factor(s, "covariance"))]);

    /// <summary>The library's parameters as the lecture writes them.</summary>
    public static MixtureTheta From(GaussianMixtureParameters parameters) => new(
        Vector<double>.Build.DenseOfEnumerable(parameters.Weights),
        parameters.Means.ToMatrix(),
        [.. parameters.Covariances.Select(s => s.Matrix)]);
}
