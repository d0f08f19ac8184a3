using Course.Learning.Graphs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Eigenmaps;

/// <summary>
/// All n eigenpairs of the generalised problem Lψ = λDψ with ΨᵀDΨ = I, of a graph small enough for a dense matrix. Signs as in
/// <see cref="LaplacianEigenmapsFit"/>.
/// </summary>
public sealed class LaplacianSpectrum
{
    private const int LargestDense = 3000;

    private readonly double[] values;

    private LaplacianSpectrum(WeightedGraph graph, Eigenpairs pairs)
    {
        values = pairs.Values;
        Residuals = pairs.Residuals;
        Vectors = Matrix<double>.Build.DenseOfColumnArrays(pairs.Vectors);
        ComponentCount = graph.Components.Count;
    }

    /// <summary>The eigenvalues, rising, 0 to 2 without unit; 0 occurs once for each component.</summary>
    public IReadOnlyList<double> Eigenvalues => values;

    /// <summary>Ψ, n×n: column j belongs to eigenvalue j.</summary>
    public Matrix<double> Vectors { get; }

    /// <summary>‖Lψ − λDψ‖₂ / ‖Dψ‖₂ for each pair.</summary>
    public IReadOnlyList<double> Residuals { get; }

    /// <summary>The number of connected components, counted on the graph.</summary>
    public int ComponentCount { get; }

    /// <summary>Computes the spectrum.</summary>
    /// <param name="graph">A graph of at most 3000 nodes, each with an edge; it may have several components.</param>
    /// <returns>The spectrum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    /// <exception cref="ArgumentException">A node has no edge, or the graph is too large for a dense matrix.</exception>
    public static LaplacianSpectrum Of(WeightedGraph graph)
    {
        LaplacianEigenmaps.RequireDegrees(graph);
        return graph.NodeCount <= LargestDense
            ? new LaplacianSpectrum(graph, DenseEigensolver.Solve(graph, graph.NodeCount))
            : throw new ArgumentException(
                $"graph has {graph.NodeCount} nodes; all eigenpairs are computed up to {LargestDense}. Use LaplacianEigenmaps.Fit for the smallest ones.",
                nameof(graph));
    }

    /// <summary>
    /// How many eigenvalues count as 0. An exact comparison cannot tell: rounding leaves them near 1e-16, and a graph that nearly falls apart has
    /// small positive ones. With a tolerance in the gap between both, it is the number of components.
    /// </summary>
    /// <param name="tolerance">Eigenvalues up to this count as 0; positive.</param>
    /// <returns>The multiplicity of 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive.</exception>
    public int ZeroMultiplicity(double tolerance = 1e-10) => tolerance > 0
        ? values.Count(v => v <= tolerance)
        : throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance must be positive: rounding hides an exact 0.");
}
