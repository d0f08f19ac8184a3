using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>The bound along a path that part 8 uses; it needs the weights of the path (erratum 002-20).</summary>
public static class PathBound
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("09-path-bound", "The sum over all edges is at least the sum along a path");
        Input<int> n = d.Shape("n", 3, 8);
        Input<Vector<double>> f = d.Vector("f", n);
        Input<Vector<double>> w = d.Draw("w", @"\in (0.05, 0.4)^{n-1}", c => Vector<double>.Build.Dense(c.Value(n) - 1, _ => c.Uniform(0.05, 0.4)));
        Input<Matrix<double>> W = d.Define("W", x => Path(w[x], n[x]));
        return d
            .Start(@"\sum_{ij} w_{ij}(f_i - f_j)^2", "on a graph that contains the path 1–2–…–n with weights w", x => Laplacians.FullSum(W[x], f[x]))
            .AtLeast(@"\sum_r w_{r,r+1}\,(f_r - f_{r+1})^2", "the path's edges are among the terms, and none is negative",
                x => Enumerable.Range(0, n[x] - 1).Sum(r => w[x][r] * Math.Pow(f[x][r] - f[x][r + 1], 2)))
            .WrongTurn("the weights of the path left out", @"\sum_r (f_r - f_{r+1})^2", "true for weights 1; with small weights the right side is the larger",
                x => Enumerable.Range(0, n[x] - 1).Sum(r => Math.Pow(f[x][r] - f[x][r + 1], 2)), errata: "002-20")
            .Build();
    }

    private static Matrix<double> Path(Vector<double> w, int n)
    {
        var matrix = Matrix<double>.Build.Dense(n, n);
        for (int r = 0; r < n - 1; r++)
        {
            matrix[r, r + 1] = matrix[r + 1, r] = w[r];
        }

        return matrix;
    }
}
