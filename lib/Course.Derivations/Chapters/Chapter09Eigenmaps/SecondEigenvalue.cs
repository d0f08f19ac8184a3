using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>Part 8: λ₂ &gt; 0 exactly when the graph is connected; the multiplicity of 0 counts components (von Luxburg 2007, prop. 2).</summary>
public static class SecondEigenvalue
{
    /// <summary>Below this part of the largest degree an eigenvalue counts as zero; the smallest true one drawn here is above a thousand times that.</summary>
    private const double GapTolerance = 1e-10;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("09-second-eigenvalue", "λ₂ is positive exactly when the graph is connected");
        Input<int> n = d.Shape("n", 4, 9);
        Input<Matrix<double>> W = d.Graph("W", n);
        Input<Matrix<double>> C = d.ConnectedGraph("C", n);
        return d
            .Start(@"\lambda_2(L) > 0", "the second smallest eigenvalue, with a gap for rounding",
                x => Laplacians.Spectrum(Laplacians.Of(W[x])).Values[1] > GapTolerance * W[x].RowSums().Maximum())
            .Equivalent(@"G \text{ is connected}", "an f with \\(f^\\top L f = 0\\) is constant along every path; if all nodes are joined, only the constants remain",
                x => Components.Count(W[x]) == 1)
            .WrongTurn("every node has an edge", @"d_i > 0 \text{ for all } i", "two separate edges have no lonely node, and still two components",
                x => W[x].RowSums().Minimum() > 0)
            .Start(@"\#\{i : \lambda_i(L) = 0\}", "the multiplicity of zero",
                x => (double)Laplacians.Spectrum(Laplacians.Of(W[x])).Values.Count(v => v < GapTolerance * W[x].RowSums().Maximum()))
            .Equal(@"\#\text{components}", "each component brings its own indicator vector, and no more", x => (double)Components.Count(W[x]))
            .WrongTurn("exact comparison with zero", @"\#\text{components, said of } \#\{i : \lambda_i \le 0\}", "the computed zeros are rounding, of either sign",
                x => (double)Components.Count(W[x]),
                against: x => (double)Laplacians.Spectrum(Laplacians.Of(W[x])).Values.Count(v => v <= 0))
            .Start(@"v_2^\top L\, v_2", "for an eigenvector that is not scaled to length one", x => Form(C[x]))
            .Equal(@"\lambda_2 \lVert v_2\rVert^2", "\\(L v_2 = \\lambda_2 v_2\\)", x => Second(C[x]).Value * Math.Pow(Second(C[x]).Vector.L2Norm(), 2))
            .WrongTurn("the norm not squared", @"\lambda_2 \lVert v_2\rVert", "the print leaves the square out; for a vector of length one nobody would notice",
                x => Second(C[x]).Value * Second(C[x]).Vector.L2Norm(), errata: "002-19")
            .Equal(@"\tfrac12\sum_{ij} w_{ij}(v_{2,i} - v_{2,j})^2", "part 6", x => Laplacians.HalfSum(C[x], Second(C[x]).Vector))
            .WrongTurn("the printed difference v₂ᵢ − v₂ᵢ", @"\sum_{ij} w_{ij}(v_{2,i} - v_{2,i})^2", "as printed it is identically zero, and would prove the opposite",
                _ => 0.0, errata: "002-19")
            .Build();
    }

    private static double Form(Matrix<double> w)
    {
        Vector<double> v = Second(w).Vector;
        return v * (Laplacians.Of(w) * v);
    }

    /// <summary>The second eigenpair, the vector scaled to length three so that a forgotten square shows.</summary>
    private static (double Value, Vector<double> Vector) Second(Matrix<double> w)
    {
        var (values, vectors) = Laplacians.Spectrum(Laplacians.Of(w));
        return (values[1], 3 * vectors.Column(1));
    }
}
