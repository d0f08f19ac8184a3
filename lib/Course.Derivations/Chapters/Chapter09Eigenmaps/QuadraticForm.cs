using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>Part 6: fᵀLf = ½ Σ w_ij (f_i − f_j)² (von Luxburg 2007, prop. 1).</summary>
public static class QuadraticForm
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("09-quadratic-form", "The quadratic form of L counts differences across edges");
        Input<int> n = d.Shape("n", 3, 9);
        Input<Matrix<double>> W = d.ConnectedGraph("W", n);
        Input<Vector<double>> f = d.Vector("f", n);
        return d
            .Start(@"f^\top L f", "the form", x => f[x] * (Laplacians.Of(W[x]) * f[x]))
            .Equal(@"\sum_i d_i f_i^2 - \sum_{ij} w_{ij} f_i f_j", "\\(L = D - W\\)",
                x => W[x].RowSums().DotProduct(f[x].PointwisePower(2)) - (f[x] * (W[x] * f[x])))
            .Equal(@"\tfrac12\Bigl(\sum_{ij} w_{ij} f_i^2 - 2\sum_{ij} w_{ij} f_i f_j + \sum_{ij} w_{ij} f_j^2\Bigr)", "\\(d_i = \\sum_j w_{ij}\\), written once for i and once for j; W is symmetric",
                x => 0.5 * ((W[x].RowSums() * f[x].PointwisePower(2)) - (2 * (f[x] * (W[x] * f[x]))) + (W[x].ColumnSums() * f[x].PointwisePower(2))))
            .Equal(@"\tfrac12\sum_{ij} w_{ij}\,(f_i - f_j)^2", "the square of a difference",
                x => Laplacians.HalfSum(W[x], f[x]))
            .WrongTurn("the ½ dropped", @"\sum_{ij} w_{ij}\,(f_i - f_j)^2", "the sum runs over ordered pairs, so it meets every edge twice",
                x => Laplacians.FullSum(W[x], f[x]), errata: "002-19")
            .WrongTurn("the square dropped", @"\tfrac12\sum_{ij} w_{ij}\,\lvert f_i - f_j\rvert", "the printed subscript swallowed the square",
                x => 0.5 * Enumerable.Range(0, n[x]).Sum(i => Enumerable.Range(0, n[x]).Sum(j => W[x][i, j] * Math.Abs(f[x][i] - f[x][j]))))
            .WrongTurn("the difference of a thing from itself", @"\tfrac12\sum_{ij} w_{ij}\,(f_i - f_i)^2", "a slip of the index makes every term zero",
                x => 0 * Laplacians.HalfSum(W[x], f[x]))
            .Build();
    }
}
