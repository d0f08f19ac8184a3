using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>Part 7: an eigenvector for the eigenvalue 0 has fᵀLf = 0, and then f is constant on every component.</summary>
public static class ZeroEigenvalue
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("09-zero-eigenvalue", "An eigenvector for 0 has no differences across edges");
        Input<int> n = d.Shape("n", 4, 9);
        Input<Matrix<double>> W = d.Graph("W", n);
        Input<Vector<double>> f = d.Define("f", x =>
        {
            // Any mixture of the eigenvectors for 0: here the indicator of a component scaled, plus a constant.
            int[] component = Components.Of(W[x]);
            return Vector<double>.Build.Dense(n[x], i => component[i] + 1.5);
        });
        Input<Vector<double>> v = d.Define("v", x => Laplacians.Spectrum(Laplacians.Of(W[x])).Vectors.Column(n[x] - 1));
        return d
            .Start(@"L f", "f is an eigenvector for the eigenvalue 0", x => Laplacians.Of(W[x]) * f[x])
            .IsZero("\\(L f = 0 \\cdot f\\)", x => W[x].RowSums().Maximum() * f[x].L2Norm(), @"\max d\,\lVert f\rVert", x => Vector<double>.Build.Dense(n[x]))
            .WrongTurn("any eigenvector", @"0 \text{, said of } L v", "the statement is about the eigenvalue 0 only; the eigenvector of the largest one is moved",
                x => Vector<double>.Build.Dense(n[x]), against: x => Laplacians.Of(W[x]) * v[x])
            .Start(@"f^\top L f", "multiply from the left by \\(f^\\top\\)", x => f[x] * (Laplacians.Of(W[x]) * f[x]))
            .IsZero("a number times zero", x => W[x].RowSums().Maximum() * f[x].DotProduct(f[x]), @"\max d\,\lVert f\rVert^2")
            .WrongTurn("fᵀf for fᵀLf", @"0 \text{, said of } f^\top f", "the L is lost; an eigenvector is never the zero vector",
                _ => 0.0, against: x => f[x].DotProduct(f[x]))
            .Build();
    }
}
