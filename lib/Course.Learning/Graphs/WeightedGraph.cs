using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Graphs;

/// <summary>
/// An undirected graph on n nodes with positive weights and without self-loops, stored by rows
/// (compressed sparse rows of the symmetric matrix W, columns ascending in each row). It cannot change.
/// </summary>
public sealed class WeightedGraph
{
    private const int LargestDense = 10_000;

    private readonly int[] rowStarts;
    private readonly int[] columns;
    private readonly double[] weights;
    private readonly double[] degrees;
    private GraphComponents? components;

    internal WeightedGraph(int[] rowStarts, int[] columns, double[] weights)
    {
        this.rowStarts = rowStarts;
        this.columns = columns;
        this.weights = weights;
        degrees = new double[rowStarts.Length - 1];
        for (int i = 0; i < degrees.Length; i++)
        {
            double sum = 0;
            for (int p = rowStarts[i]; p < rowStarts[i + 1]; p++)
            {
                sum += weights[p];
            }

            degrees[i] = sum;
        }
    }

    /// <summary>The number of nodes n.</summary>
    public int NodeCount => degrees.Length;

    /// <summary>The number of undirected edges: half the entries of W that are not zero.</summary>
    public int EdgeCount => columns.Length / 2;

    /// <summary>The degrees d_i = Σ_j w_ij, length n.</summary>
    public IReadOnlyList<double> Degrees => degrees;

    /// <summary>Σ_i d_i, twice the sum of the edges' weights.</summary>
    public double TotalDegree => degrees.Sum();

    /// <summary>The connected components; found once, at the first call.</summary>
    public GraphComponents Components => components ??= GraphComponents.Of(this);

    internal int[] RowStartArray => rowStarts;

    internal int[] ColumnArray => columns;

    internal double[] WeightArray => weights;

    internal double[] DegreeArray => degrees;

    /// <summary>Builds a graph from weighted edges; each edge is given once, in either direction.</summary>
    /// <param name="nodeCount">The number of nodes n, at least 1; nodes without an edge are allowed here.</param>
    /// <param name="edges">The edges, nodes counted from 0.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edges"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodeCount"/> is below 1.</exception>
    /// <exception cref="ArgumentException">An edge has a node outside the graph, joins a node with itself, has a weight that is
    /// not positive and finite, or is given twice.</exception>
    public static WeightedGraph FromEdges(int nodeCount, IEnumerable<WeightedEdge> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        return WeightedGraphBuilder.Build(nodeCount, edges, firstNode: 0);
    }

    /// <summary>Builds a graph whose edges all have weight 1.</summary>
    /// <param name="nodeCount">The number of nodes n, at least 1.</param>
    /// <param name="edges">The pairs of nodes.</param>
    /// <param name="firstNode">The number that the pairs give to the first node: 0, or 1 for a list as printed in a text.</param>
    /// <returns>The graph; its own nodes are counted from 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edges"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodeCount"/> is below 1.</exception>
    /// <exception cref="ArgumentException">As for weighted edges.</exception>
    public static WeightedGraph FromEdges(int nodeCount, IEnumerable<(int From, int To)> edges, int firstNode = 0)
    {
        ArgumentNullException.ThrowIfNull(edges);
        return WeightedGraphBuilder.Build(nodeCount, edges.Select(e => new WeightedEdge(e.From, e.To)), firstNode);
    }

    /// <summary>Builds a graph from its dense matrix of weights.</summary>
    /// <param name="w">W, n×n, symmetric (exactly), with a zero diagonal and no negative entry; 0 means no edge.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="w"/> is null.</exception>
    /// <exception cref="ArgumentException">W is not square, not symmetric, not finite, has a negative weight or a self-loop.</exception>
    public static WeightedGraph FromAdjacency(Matrix<double> w)
    {
        ArgumentNullException.ThrowIfNull(w);
        return WeightedGraphBuilder.Build(w);
    }

    /// <summary>The neighbours of a node, ascending.</summary>
    /// <param name="node">A node, 0 to n−1.</param>
    /// <returns>The nodes joined to it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node.</exception>
    public ReadOnlySpan<int> Neighbours(int node)
    {
        int n = NodeCheck(node);
        return columns.AsSpan(rowStarts[n], rowStarts[n + 1] - rowStarts[n]);
    }

    /// <summary>The weights of the edges to the neighbours, in the order of <see cref="Neighbours"/>.</summary>
    /// <param name="node">A node, 0 to n−1.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node.</exception>
    public ReadOnlySpan<double> NeighbourWeights(int node)
    {
        int n = NodeCheck(node);
        return weights.AsSpan(rowStarts[n], rowStarts[n + 1] - rowStarts[n]);
    }

    /// <summary>The edges, each once with From &lt; To, in ascending order.</summary>
    /// <returns>A sequence of <see cref="EdgeCount"/> edges.</returns>
    public IEnumerable<WeightedEdge> Edges()
    {
        for (int i = 0; i < NodeCount; i++)
        {
            for (int p = rowStarts[i]; p < rowStarts[i + 1]; p++)
            {
                if (columns[p] > i)
                {
                    yield return new WeightedEdge(i, columns[p], weights[p]);
                }
            }
        }
    }

    /// <summary>W as a dense matrix, n×n.</summary>
    /// <returns>A new matrix.</returns>
    /// <exception cref="InvalidOperationException">The graph has more than 10 000 nodes.</exception>
    public Matrix<double> Adjacency()
    {
        Matrix<double> w = DenseZeros(nameof(Adjacency));
        foreach ((int i, int j, double weight) in Edges())
        {
            w[i, j] = weight;
            w[j, i] = weight;
        }

        return w;
    }

    /// <summary>D = diag(d_1 … d_n) as a dense matrix, n×n.</summary>
    /// <returns>A new matrix.</returns>
    /// <exception cref="InvalidOperationException">The graph has more than 10 000 nodes.</exception>
    public Matrix<double> DegreeMatrix()
    {
        Matrix<double> d = DenseZeros(nameof(DegreeMatrix));
        d.SetDiagonal(degrees);
        return d;
    }

    /// <summary>The Laplacian L = D − W as a dense matrix, n×n (von Luxburg 2007, sec. 3.1).</summary>
    /// <returns>A new matrix.</returns>
    /// <exception cref="InvalidOperationException">The graph has more than 10 000 nodes.</exception>
    public Matrix<double> Laplacian() => DegreeMatrix() - Adjacency();

    /// <summary>The product L f without forming L.</summary>
    /// <param name="f">A value for each node, length n.</param>
    /// <returns>(L f)_i = Σ_j w_ij (f_i − f_j), length n; exactly 0 for a constant f.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="f"/> does not have n values.</exception>
    public double[] LaplacianTimes(IList<double> f)
    {
        LengthCheck(f);
        var result = new double[NodeCount];
        for (int i = 0; i < result.Length; i++)
        {
            double sum = 0;
            for (int p = rowStarts[i]; p < rowStarts[i + 1]; p++)
            {
                sum += weights[p] * (f[i] - f[columns[p]]);
            }

            result[i] = sum;
        }

        return result;
    }

    /// <summary>The quadratic form fᵀLf = ½ Σ_ij w_ij (f_i − f_j)², summed over the edges (von Luxburg 2007, prop. 1).</summary>
    /// <param name="f">A value for each node, length n.</param>
    /// <returns>The form, never negative; in squared units of f times the weights' unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="f"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="f"/> does not have n values.</exception>
    public double QuadraticForm(IList<double> f)
    {
        LengthCheck(f);
        return Edges().Sum(e => e.Weight * (f[e.From] - f[e.To]) * (f[e.From] - f[e.To]));
    }

    private int NodeCheck(int node) => (uint)node < (uint)NodeCount
        ? node
        : throw new ArgumentOutOfRangeException(nameof(node), node, $"The graph's nodes are 0 to {NodeCount - 1}.");

    private void LengthCheck(IList<double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (f.Count != NodeCount)
        {
            throw new ArgumentException($"f has {f.Count} values, the graph has {NodeCount} nodes: give one value a node.", nameof(f));
        }
    }

    private Matrix<double> DenseZeros(string what) => NodeCount <= LargestDense
        ? Matrix<double>.Build.Dense(NodeCount, NodeCount)
        : throw new InvalidOperationException(
            $"{what}() is dense, and the graph has {NodeCount} nodes (at most {LargestDense}): use LaplacianTimes or Edges instead.");
}
