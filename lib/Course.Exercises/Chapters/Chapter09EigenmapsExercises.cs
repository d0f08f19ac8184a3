using Course.Exercises.Checking;
using Course.Learning.Eigenmaps;
using Course.Learning.Graphs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on Laplacian eigenmaps.</summary>
internal static class Chapter09EigenmapsExercises
{
    private static readonly (int From, int To)[] TenNodes =
        [(1, 2), (1, 3), (1, 4), (2, 4), (2, 8), (3, 8), (5, 6), (5, 7), (7, 10), (8, 9), (9, 10)];

    public static IReadOnlyList<Exercise> All { get; } = [LaplacianFromEdges(), EigenvalueFromOneNode(), PathSpectrum(), CountComponents(), OneEdgeLess()];

    private static Exercise LaplacianFromEdges() => new FunctionExercise<Func<int, (int, int)[], Matrix<double>>>(
            "09-laplacian",
            "L from a list of edges",
            "a function from the number of nodes and the edges, numbered from 1, to a matrix",
            (n, edges) => Degrees(n, edges) - Adjacency(n, edges),
            [Entries(10, TenNodes), Entries(3, [(1, 2), (2, 3)]), Entries(4, [(4, 1), (2, 1), (3, 2), (1, 3)])])
        .Mistake((n, edges) => Adjacency(n, edges) - Degrees(n, edges), "This is W − D. It is negative where L is positive, and minimising with it would pull neighbours apart.")
        .Mistake((n, edges) => Adjacency(n, edges) + Degrees(n, edges), "This is D + W, the signless Laplacian. Its rows do not sum to zero, so it moves constants.")
        .Mistake(
            (n, edges) =>
            {
                Matrix<double> w = OneWay(n, edges);
                return Matrix<double>.Build.DiagonalOfDiagonalVector(w.RowSums()) - w;
            },
            "Each edge is entered once only. An edge 1–2 sets W₁₂ and W₂₁, and counts in the degree of both its ends.")
        .Mistake((n, edges) => Degrees(n, edges) * Adjacency(n, edges), "This is the product D W, as the scan prints it. The minus sign was lost: L = D − W.")
        .Within(Tolerance.Rounding)
        .Moral("Rows sum to zero, and the trace counts every edge twice: 22 for the ten nodes.");

    private static Exercise EigenvalueFromOneNode() => new NumberExercise("09-eigenvalue", "λ from a single node", () => 1 - (NeighbourSum() / 3 / Second(8)))
        .Mistake(() => 1 - (NeighbourSum() / Second(8)), "You took the sum of the neighbours; the degree is missing. It is the mean that is (1 − λ)ψ: divide by 3.")
        .Mistake(() => NeighbourSum() / 3 / Second(8), "This is mean/ψ₈, which is 1 − λ: how much is left of ψ₈ after averaging, not how much is lost.")
        .Mistake(() => (3 * Second(8)) - NeighbourSum(), "This is (Lψ)₈. Divide it by d₈ψ₈ to get λ.")
        .Mistake(() => 3 - (NeighbourSum() / Second(8)), "This is (Lψ)₈/ψ₈, which would be the eigenvalue if ψ were an eigenvector of L itself. It belongs to Lψ = λDψ: divide by the degree.")
        .Moral("Every other node gives the same number. That is what an eigenvector is.");

    private static Exercise PathSpectrum() => new FunctionExercise<Func<int, double[]>>(
            "09-path",
            "The spectrum of a path",
            "a function from the number of nodes m to m numbers",
            m => Cosines(m, m - 1.0),
            [.. new[] { 3, 5, 8 }.Select(m => (Func<Func<int, double[]>, double[]>)(spectrum => [.. spectrum(m).Order()]))])
        .Mistake(m => [.. Cosines(m, m).Select(v => 2 * v)], "This is the ordinary spectrum, of L alone: 2 − 2cos(πk/m). The question is about Lψ = λDψ.")
        .Mistake(m => Cosines(m, m), "Nearly: the denominator is m − 1, because the ends reflect at a node and not between two. Try m = 3, where the values are 0, 1, 2.")
        .Mistake(m => Cosines(m, m / 2.0), "This is the spectrum of the ring of m nodes. A path has ends.")
        .Mistake(m => [.. Cosines(m, m - 1.0).Select(v => 1 - v)], "This is 1 − λ, by which averaging shrinks ψ_k. Take it from one.")
        .Within(new Tolerance(1e-9, 1e-2))
        .Moral("The last value is 2, since a path is bipartite; the second falls like π²/(2(m − 1)²), so long paths are hard for iterative solvers.");

    private static Exercise CountComponents() => new FunctionExercise<Func<double[], int>>(
            "09-components",
            "Count components from computed eigenvalues",
            "a function from a list of eigenvalues to a whole number",
            values => values.Count(v => v < 1e-9),
            [.. Spectra().Select(values => (Func<Func<double[], int>, double[]>)(count => [count([.. values])]))])
        .Mistake(values => values.Count(v => v == 0), "You compare with zero exactly. A computed zero is rounding, here 2e−16 or −3e−17: put a tolerance into the gap.")
        .Mistake(values => values.Count(v => v <= 0), "You count what is not positive. Rounding makes a zero positive as easily as negative: put a tolerance into the gap.")
        .Mistake(values => values.Count(v => Math.Abs(v) < 0.01), "Your tolerance is so wide that it takes a slow mode for a zero. Two crowds joined by one thread are in one piece and may have λ₂ = 0.0014.")
        .Mistake(values => values.Count(v => v >= 1e-9), "You count the eigenvalues that are not zero. Each component brings one zero.")
        .Moral("The tolerance lies in a gap: above rounding (1e−15), below the smallest positive eigenvalue. No number serves every graph.");

    private static Exercise OneEdgeLess() => new JudgedExercise<int[]>("09-bipartite", "One edge less, and λ₁₀ = 2", "the two ends of an edge, such as new[] { 1, 2 }", Judge);

    private static Finding Judge(int[] edge)
    {
        if (edge.Length != 2 || !TenNodes.Any(e => Same(e, edge)))
        {
            return Finding.Wrong($"The graph has no edge {string.Join("–", edge)}; its edges are those of the list at the top.");
        }

        var graph = WeightedGraph.FromEdges(10, TenNodes.Where(e => !Same(e, edge)), firstNode: 1);
        if (graph.Components.Count > 1)
        {
            return Finding.Mistake("Without this edge the graph falls apart, and a component may be bipartite while the graph is not. Look for an edge on a ring.");
        }

        double last = LaplacianSpectrum.Of(graph).Eigenvalues[9];
        return last > 2 - 1e-9
            ? Finding.Right("No ring of odd length is left, so the nodes take two colours, and the vector of +1 on one colour and −1 on the other has λ = 2.")
            : edge.Order().SequenceEqual([1, 2])
                ? Finding.Mistake($"The triangle 1–2–4 is gone, but the ring 1–4–2–8–3 has five edges, and five is odd as well: λ₁₀ = {last:F4}.")
                : Finding.Wrong($"A ring of odd length is left: λ₁₀ = {last:F4}. Where is the triangle?");
    }

    private static bool Same((int From, int To) e, int[] edge) => (e.From == edge[0] && e.To == edge[1]) || (e.From == edge[1] && e.To == edge[0]);

    private static double[] Cosines(int m, double denominator) => [.. Enumerable.Range(0, m).Select(k => 1 - Math.Cos(Math.PI * k / denominator)).Order()];

    private static double Second(int node) => LaplacianSpectrum.Of(WeightedGraph.FromEdges(10, TenNodes, firstNode: 1)).Vectors[node - 1, 1];

    private static double NeighbourSum() => Second(2) + Second(3) + Second(9);

    /// <summary>Spectra as a solver gives them: zeros of either sign, and one slow mode.</summary>
    private static IEnumerable<double[]> Spectra()
    {
        yield return [-3e-17, 0.0674, 0.3535, 0.6769];
        yield return [2.2e-16, 4.1e-16, 0.5, 1.5, 2.0];
        yield return [0.0, -1.1e-16, 3.3e-16, 1.0, 1.0];
        yield return [1.4e-16, 0.0014, 0.9, 1.1];
    }

    private static Func<Func<int, (int, int)[], Matrix<double>>, double[]> Entries(int n, (int, int)[] edges) => laplacian =>
    {
        Matrix<double> l = laplacian(n, edges);
        return [l.RowCount, l.ColumnCount, .. l.ToRowMajorArray()];
    };

    private static Matrix<double> OneWay(int n, (int From, int To)[] edges)
    {
        var w = Matrix<double>.Build.Dense(n, n);
        foreach ((int from, int to) in edges)
        {
            w[from - 1, to - 1] = 1;
        }

        return w;
    }

    private static Matrix<double> Adjacency(int n, (int From, int To)[] edges) => OneWay(n, edges) + OneWay(n, edges).Transpose();

    private static Matrix<double> Degrees(int n, (int From, int To)[] edges) => Matrix<double>.Build.DiagonalOfDiagonalVector(Adjacency(n, edges).RowSums());
}
