using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter08Pca;

/// <summary>The average squared reconstruction error is the sum of the left-out eigenvalues times (N − 1)/N (Bishop (2006), eq. 12.18; erratum 002-01).</summary>
public static class ReconstructionError
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("08-reconstruction-error", "What is lost is what was left out, times (N − 1)/N");
        Input<int> N = d.Shape("N", 8, 14);
        Input<int> m = d.Shape("d", 3, 4);
        Input<int> q = d.Shape("q", 1, 2);
        Input<Matrix<double>> X = d.Draw("X", @"\in \mathbb{R}^{N \times d}", c => Points.Draw(c, c.Value(N), c.Value(m)));
        Input<Matrix<double>> T = d.Define("T", x => Points.Centred(X[x]) * Points.Fit(X[x], m[x]).Axes);
        Input<Vector<double>> s = d.Define("s", x => Points.Centred(X[x]).Svd(false).S);
        return d
            .Start(@"\tfrac1N\sum_i \lVert x_i - \hat x_i\rVert^2", "each point against its shadow on the first q axes, in squared units", x => Average(X[x], q[x]))
            .Equal(@"\tfrac1N\sum_i \sum_{j>q} t_{ij}^2,\; T = X_c V", "the difference has only the scores that were left out, and the axes are orthonormal", x => Points.Squares(T[x].SubMatrix(0, N[x], q[x], m[x] - q[x])) / N[x])
            .WrongTurn("the scores kept instead of those left out", @"\tfrac1N\sum_i \sum_{j\le q} t_{ij}^2", "that is the variance explained", x => Points.Squares(T[x].SubMatrix(0, N[x], 0, q[x])) / N[x])
            .WrongTurn("averaged over coordinates as well", @"\tfrac{1}{Nd}\sum_i \sum_{j>q} t_{ij}^2", "a mean squared error of a program divides by N·d", x => Points.Squares(T[x].SubMatrix(0, N[x], q[x], m[x] - q[x])) / N[x] / m[x])
            .WrongTurn("no centring", @"\tfrac1N\sum_{j>q} s_j(X)^2", "the best plane through the origin is not the best plane: 5.517 for 5.472 on the ten points", x => WithoutCentring(X[x], q[x]))
            .Equal(@"\tfrac1N\sum_{j>q} s_j^2", "the scores of one axis have the sum of squares \\(s_j^2\\)", x => s[x].Skip(q[x]).Sum(v => v * v) / N[x])
            .WrongTurn("singular values not squared", @"\tfrac1N\sum_{j>q} s_j", "singular values are read as eigenvalues", x => s[x].Skip(q[x]).Sum() / N[x])
            .Equal(@"\tfrac{N-1}{N}\sum_{j>q} \lambda_j", "\\(\\lambda_j = s_j^2/(N-1)\\)", x => (N[x] - 1.0) / N[x] * Points.Fit(X[x], m[x]).Eigenvalues.Skip(q[x]).Sum())
            .WrongTurn("the divisors mixed", @"\sum_{j>q} \lambda_j", "eigenvalues over N − 1 are printed beside an error over N: 6.0800 and 5.4720 for the ten points", x => Points.Fit(X[x], m[x]).Eigenvalues.Skip(q[x]).Sum(), errata: "002-01")
            .WrongTurn("the factor turned over", @"\tfrac{N}{N-1}\sum_{j>q} \lambda_j", "the larger divisor gives the smaller number", x => N[x] / (N[x] - 1.0) * Points.Fit(X[x], m[x]).Eigenvalues.Skip(q[x]).Sum())
            .Build();
    }

    /// <summary>The average squared distance of N points to their projection on the first q axes.</summary>
    internal static double Average(Matrix<double> points, int q) => Points.Fit(points, q).AverageReconstructionError(RowMajorMatrix.FromMatrix(points));

    /// <summary>The same for the best plane through the origin.</summary>
    internal static double WithoutCentring(Matrix<double> points, int q) => points.Svd(false).S.Skip(q).Sum(v => v * v) / points.RowCount;
}
