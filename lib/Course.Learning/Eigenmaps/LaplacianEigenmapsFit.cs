using Course.Learning.Graphs;
using Course.Numerics.Data;

namespace Course.Learning.Eigenmaps;

/// <summary>
/// The result of a Laplacian eigenmap: the columns of Ψ solve Lψ = λDψ with ΨᵀDΨ = I. Each column's sign is turned so that its entry of largest
/// magnitude is positive (the first of them if several are equal to 1e-8). Columns of equal eigenvalues are only determined as a subspace:
/// which basis of it appears depends on rounding, and on the solver.
/// </summary>
public sealed class LaplacianEigenmapsFit
{
    internal LaplacianEigenmapsFit(WeightedGraph graph, Eigenpairs pairs, int skipped, EigenmapsSolver solver)
    {
        int n = graph.NodeCount;
        int k = pairs.Vectors.Length - skipped;
        var embedding = new double[n * k];
        for (int j = 0; j < k; j++)
        {
            for (int i = 0; i < n; i++)
            {
                embedding[(i * k) + j] = pairs.Vectors[j + skipped][i];
            }
        }

        Embedding = new RowMajorMatrix(embedding, n, k);
        Eigenvalues = pairs.Values[skipped..];
        Residuals = pairs.Residuals[skipped..];
        Solver = solver;
        Stop = pairs.Stop;
        Iterations = pairs.Iterations;
        ComponentCount = graph.Components.Count;
    }

    /// <summary>Ψ, n×k: row i is the place of node i; ΨᵀDΨ = I, so entries have the unit 1/√weight.</summary>
    public RowMajorMatrix Embedding { get; }

    /// <summary>The eigenvalue of each column, rising, 0 to 2 without unit.</summary>
    public IReadOnlyList<double> Eigenvalues { get; }

    /// <summary>‖Lψ − λDψ‖₂ / ‖Dψ‖₂ of each column, measured on the graph.</summary>
    public IReadOnlyList<double> Residuals { get; }

    /// <summary>The minimum found: Tr(ΨᵀLΨ), the sum of the eigenvalues (Belkin and Niyogi 2003, sec. 3.1).</summary>
    public double Trace => Eigenvalues.Sum();

    /// <summary>The solver that ran, dense or sparse.</summary>
    public EigenmapsSolver Solver { get; }

    /// <summary>Why the solver stopped.</summary>
    public EigenmapsStop Stop { get; }

    /// <summary>The sparse solver's iterations on the given graph; 0 for the dense one.</summary>
    public int Iterations { get; }

    /// <summary>The number of connected components, counted on the graph.</summary>
    public int ComponentCount { get; }
}
