using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>L is positive semidefinite when no weight is negative (von Luxburg 2007, prop. 1).</summary>
public static class PositiveSemidefinite
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("09-positive-semidefinite", "L is positive semidefinite, if no weight is negative");
        Input<int> n = d.Shape("n", 3, 9);
        Input<Matrix<double>> W = d.ConnectedGraph("W", n);
        Input<Vector<double>> f = d.Vector("f", n);
        return d
            .Start(@"f^\top L f", "for any f", x => f[x] * (Laplacians.Of(W[x]) * f[x]))
            .AtLeast("0", "half a sum of \\(w_{ij}(f_i-f_j)^2\\), none of which is negative", _ => 0.0,
                new LineOptions { Scale = x => f[x].L2Norm() * f[x].L2Norm() * W[x].RowSums().Maximum(), ScaleLatex = @"\lVert f\rVert^2 \max d" })
            .WrongTurn("negative weights allowed", @"0, \quad w_{12} = -10", "symmetry of W is remembered, non-negativity is not",
                _ => 0.0,
                against: x =>
                {
                    Matrix<double> w = W[x].Clone();
                    w[0, 1] = w[1, 0] = -10;
                    return f[x] * (Laplacians.Of(w) * f[x]);
                })
            .Start(@"\lambda_{\min}(L)", "so no eigenvalue is negative", x => Laplacians.Spectrum(Laplacians.Of(W[x])).Values[0])
            .IsZero("and zero is one, by the constant vector", x => W[x].RowSums().Maximum(), @"\max d")
            .WrongTurn("W taken for L", @"0 \text{, said of } \lambda_{\min}(W)", "W is symmetric too, but its trace is zero, so it has negative eigenvalues",
                _ => 0.0, against: x => Laplacians.Spectrum(W[x]).Values[0])
            .Build();
    }
}
