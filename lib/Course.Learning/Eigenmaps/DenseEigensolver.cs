using Course.Learning.Graphs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Eigenmaps;

/// <summary>
/// All eigenpairs of Lψ = λDψ through the symmetric matrix N = D^-½ L D^-½, whose eigenvectors u give ψ = D^-½ u (von Luxburg 2007, prop. 3).
/// The eigenvectors of λ = 0 are known exactly; they are moved out of the way by adding 3uuᵀ for each, as no eigenvalue exceeds 2.
/// </summary>
internal static class DenseEigensolver
{
    private const double Shift = 3;

    internal static Eigenpairs Solve(WeightedGraph graph, int count)
    {
        int n = graph.NodeCount;
        double[] root = Array.ConvertAll(graph.DegreeArray, Math.Sqrt);
        double[][] zero = ZeroEigenspace.Basis([.. graph.Components.Labels], graph.DegreeArray);
        Matrix<double> symmetric = Matrix<double>.Build.DenseIdentity(n);
        foreach ((int i, int j, double w) in graph.Edges())
        {
            double entry = w / (root[i] * root[j]);
            symmetric[i, j] = -entry;
            symmetric[j, i] = -entry;
        }

        foreach (double[] psi in zero)
        {
            Vector<double> u = Vector<double>.Build.Dense(n, i => root[i] * psi[i]);
            symmetric += Shift * u.OuterProduct(u);
        }

        var evd = symmetric.Evd(Symmetricity.Symmetric);
        IEnumerable<double[]> positive = Enumerable.Range(0, n - zero.Length)
            .OrderBy(j => evd.EigenValues[j].Real)
            .Select(j => evd.EigenVectors.Column(j).Select((u, i) => u / root[i]).ToArray());
        double[][] vectors = [.. zero.Concat(positive).Take(count)];
        return new Eigenpairs(graph, vectors, EigenmapsStop.Direct, iterations: 0);
    }
}
