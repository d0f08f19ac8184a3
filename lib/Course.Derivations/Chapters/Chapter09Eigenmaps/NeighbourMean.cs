using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>Lψ = λDψ says that the mean of a node's neighbours is (1 − λ) times the node, at every node alike.</summary>
public static class NeighbourMean
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("09-neighbour-mean", "An eigenvector shrinks every node towards its neighbours' mean alike");
        Input<int> n = d.Shape("n", 4, 9);
        Input<Matrix<double>> W = d.ConnectedGraph("W", n);
        return d
            .Start(@"D^{-1} W \psi", "the weighted mean of the neighbours, node by node", x => (W[x] * Psi(W[x])).PointwiseDivide(W[x].RowSums()))
            .Equal(@"\psi - D^{-1}L\psi", "\\(W = D - L\\)", x => Psi(W[x]) - (Laplacians.Of(W[x]) * Psi(W[x])).PointwiseDivide(W[x].RowSums()))
            .Equal(@"(1 - \lambda)\,\psi", "\\(L\\psi = \\lambda D\\psi\\)", x => (1 - Lambda(W[x])) * Psi(W[x]))
            .WrongTurn("λ for 1 − λ", @"\lambda\,\psi", "the small eigenvalues look like small steps; they are what is left out of a whole one",
                x => Lambda(W[x]) * Psi(W[x]))
            .WrongTurn("the sum of the neighbours", @"(1-\lambda)\,\psi \text{, said of } W\psi", "the degree is missing; it is the mean that shrinks, not the sum",
                x => (1 - Lambda(W[x])) * Psi(W[x]), against: x => W[x] * Psi(W[x]))
            .Build();
    }

    private static Vector<double> Psi(Matrix<double> w) => Laplacians.Generalised(w).Vectors.Column(1);

    private static double Lambda(Matrix<double> w) => Laplacians.Generalised(w).Values[1];
}
