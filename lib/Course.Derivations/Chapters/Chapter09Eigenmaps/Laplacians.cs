using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>The matrices of a weighted graph, written as the lecture writes them.</summary>
internal static class Laplacians
{
    /// <summary>The diagonal matrix of degrees, d_i = Σ_j w_ij.</summary>
    public static Matrix<double> Degrees(Matrix<double> w) => Matrix<double>.Build.DiagonalOfDiagonalVector(w.RowSums());

    /// <summary>L = D − W.</summary>
    public static Matrix<double> Of(Matrix<double> w) => Degrees(w) - w;

    /// <summary>½ Σ_ij w_ij (f_i − f_j)².</summary>
    public static double HalfSum(Matrix<double> w, Vector<double> f) => 0.5 * FullSum(w, f);

    /// <summary>Σ_ij w_ij (f_i − f_j)², each edge counted twice.</summary>
    public static double FullSum(Matrix<double> w, Vector<double> f)
    {
        double sum = 0;
        for (int i = 0; i < f.Count; i++)
        {
            for (int j = 0; j < f.Count; j++)
            {
                sum += w[i, j] * (f[i] - f[j]) * (f[i] - f[j]);
            }
        }

        return sum;
    }

    /// <summary>Eigenvalues and orthonormal eigenvectors of a symmetric matrix, smallest first.</summary>
    public static (Vector<double> Values, Matrix<double> Vectors) Spectrum(Matrix<double> symmetric)
    {
        var evd = symmetric.Evd(Symmetricity.Symmetric);
        return (evd.EigenValues.Map(v => v.Real), evd.EigenVectors);
    }

    /// <summary>Solutions of Lψ = λDψ with ΨᵀDΨ = I, smallest first: ψ = D^-1/2 u of the symmetric D^-1/2 L D^-1/2.</summary>
    public static (Vector<double> Values, Matrix<double> Vectors) Generalised(Matrix<double> w)
    {
        var scale = Matrix<double>.Build.DiagonalOfDiagonalVector(w.RowSums().Map(d => 1 / Math.Sqrt(d)));
        var (values, vectors) = Spectrum(scale * Of(w) * scale);
        return (values, scale * vectors);
    }
}
