using Course.Learning.Eigenmaps;
using Course.Learning.Graphs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about Laplacian eigenmaps.</summary>
internal static class Chapter09EigenmapsErrata
{
    private static readonly (int From, int To)[] Edges =
        [(1, 2), (1, 3), (1, 4), (2, 4), (2, 8), (3, 8), (5, 6), (5, 7), (7, 10), (8, 9), (9, 10)];

    public static IReadOnlyList<Erratum> All { get; } =
        [Weights(), DegreeSum(), MinusSign(), OrdinaryEigenvectors(), Span(), RoundedTrace(), IndexSlip(), Subscript(), SquareAndHalf(), WeightsOfThePath()];

    private static Erratum Weights() => new Erratum(
            "002-11",
            ErratumKind.Scan,
            "Problem 3.2, W",
            "ten rows of 10 to 13 entries; rows 1, 3, 7, 8, 9 and 10 have another sum than the degree, and row 7 repeats row 8",
            "the edges 1–2, 1–3, 1–4, 2–4, 2–8, 3–8, 5–6, 5–7, 7–10, 8–9, 9–10; the printed eigenvectors admit no other graph",
            "no symmetric matrix can be read off the page")
        .Value("the sum of row 7 as the number of edges at node 7", () => Edges.Count(e => e.From == 7 || e.To == 7), () => 3, () => 2)
        .Value("the sum of all of W as twice the number of edges", () => 2 * Edges.Length, () => 4 + 3 + 3 + 2 + 2 + 1 + 3 + 4 + 3 + 3, () => Graph().TotalDegree);

    private static Erratum DegreeSum() => new Erratum(
            "002-12",
            ErratumKind.Scan,
            "Problem 3.2, D",
            "eleven rows with the diagonal 3 3 2 2 2 1 2 2 2 2 2, which sums to 23",
            @"the diagonal 3 3 2 2 2 1 2 3 2 2 sums to 22, twice the eleven edges; the printed constant 0.21320072 is $1/\sqrt{22}$",
            "node 8 would have lost an edge, and a node would be added")
        .Value("the reciprocal square of the printed constant 0.21320072", () => 1 / (0.21320072 * 0.21320072), () => 23, () => Graph().TotalDegree, 1e-7);

    private static Erratum MinusSign() => new Erratum(
            "002-13",
            ErratumKind.Scan,
            "Problem 3.2, L",
            @"“$L = D\,W$”, and a run of numbers that is no matrix",
            "$L = D - W$",
            "the product has no zero eigenvalue for the constants")
        .Value("the largest row sum in absolute value, zero for a Laplacian", () => 0, () => (Graph().DegreeMatrix() * Graph().Adjacency()).RowSums().AbsoluteMaximum(), () => Graph().Laplacian().RowSums().AbsoluteMaximum());

    private static Erratum OrdinaryEigenvectors() => new Erratum(
            "002-14",
            ErratumKind.Mathematical,
            "Problem 3.3 and 3.4",
            "“the minimal eigenvalue of $L$”, “the smallest three eigenvalues”, said of eigenvectors of $L$",
            @"the constraint $\Psi^\top D\Psi = I$ makes it the generalised problem $L\psi = \lambda D\psi$, whose eigenvectors are those printed",
            "the second to fourth eigenvalues of $L$ sum to 2.1483, those of the generalised problem to the printed 1.098")
        .Value("the printed trace, 1.098, as a sum of the second to fourth eigenvalues", () => 1.098, () => Ordinary().Skip(1).Take(3).Sum(), Trace, 5e-4);

    private static Erratum Span() => new Erratum(
            "002-15",
            ErratumKind.Mathematical,
            "Problem 3.4",
            @"“all the points fall into a plane, the span of these points is $\mathbb{R}^2$”",
            @"the plane $z_1 = 1/\sqrt{22}$ does not go through the origin, so the points span $\mathbb{R}^3$, as $\Psi^\top D\Psi = I_3$ forces; it is their affine hull that is a plane",
            "the constant coordinate is dropped because it carries no information, not because the rank is two")
        .Value("the rank of the ten points of variant A", () => Gram().Rank(), () => 2, () => VariantA().Rank())
        .Value("the dimension of their affine hull", () => 2, () => VariantA().Rank(), () => Differences().Rank());

    private static Erratum RoundedTrace() => new Erratum(
            "002-16",
            ErratumKind.Convention,
            "Problem 3.4",
            "“verify whether Trace = 1.098”",
            "the trace is 1.0978030751206413; three digits are what the printed number is good for",
            "a check for equality would fail")
        .Value(@"$\operatorname{Tr}(\Psi^\top L\Psi)$ of variant B", TraceOfB, () => 1.098, Trace);

    private static Erratum IndexSlip() => new(
        "002-17",
        ErratumKind.Misprint,
        "Problem 3.5",
        @"$c\,(\sum_k D_{ik} - \sum_k D_{ik})$, “$L v_i$”, and $c$ any constant",
        @"$c\,(\sum_k D_{ik} - \sum_k W_{ik})$, $(L v)_i$, and $c \ne 0$, since an eigenvector is not zero",
        "as printed, every matrix would have the constants in its kernel");

    private static Erratum Subscript() => new(
        "002-18",
        ErratumKind.Scan,
        "Problem 3.6",
        @"$w_{ij\lVert z_i - z_j\rVert^2}$; the commands whose backslash was read with its first letter are lost",
        @"$w_{ij}\,\lVert z_i - z_j\rVert^2$",
        "none, once read");

    private static Erratum SquareAndHalf() => new(
        "002-19",
        ErratumKind.Mathematical,
        "Problem 3.8",
        @"$v_2^\top L v_2 = \lambda_2\lVert v_2\rVert = \sum w_{ij}(v_{2,i} - v_{2,i})^2$",
        @"$v_2^\top L v_2 = \lambda_2\lVert v_2\rVert^2 = \tfrac12\sum_{ij} w_{ij}(v_{2,i} - v_{2,j})^2$",
        "the last difference as printed is zero and would prove the opposite");

    private static Erratum WeightsOfThePath() => new Erratum(
            "002-20",
            ErratumKind.Gap,
            "Problem 3.8, the inequality along a path",
            @"$\sum_{ij} w_{ij}(v_i - v_j)^2 \ge \sum_r (v_{n_r} - v_{n_{r+1}})^2$ for any $i$, $j$",
            @"the weights of the path belong to the right side; $i$ and $j$ are chosen with $v_i \ne v_j$; and no weight may be negative",
            "with weights of 0.1 the printed bound is false")
        .Evidence(() =>
        {
            double all = 2 * 0.1 * 3;
            return new ErratumEvidence(
                "a path of four nodes with weights 0.1 and $v = (0, 1, 2, 3)$: the sum over all edges, 0.6, is at least the right side", "3", "0.3", !(all >= 3), all >= 0.1 * 3);
        });

    private static WeightedGraph Graph() => WeightedGraph.FromEdges(10, Edges, firstNode: 1);

    private static IEnumerable<double> Ordinary() => Graph().Laplacian().Evd(Symmetricity.Symmetric).EigenValues.Select(v => v.Real);

    private static double Trace() => LaplacianSpectrum.Of(Graph()).Eigenvalues.Skip(1).Take(3).Sum();

    private static double TraceOfB()
    {
        Matrix<double> psi = LaplacianEigenmaps.Fit(Graph(), new LaplacianEigenmapsOptions { Dimensions = 3 }).Embedding.ToMatrix();
        return (psi.Transpose() * Graph().Laplacian() * psi).Trace();
    }

    private static Matrix<double> VariantA() =>
        LaplacianEigenmaps.Fit(Graph(), new LaplacianEigenmapsOptions { Dimensions = 3, IncludeConstant = true }).Embedding.ToMatrix();

    private static Matrix<double> Gram() => VariantA().Transpose() * Graph().DegreeMatrix() * VariantA();

    private static Matrix<double> Differences()
    {
        Matrix<double> z = VariantA();
        return Matrix<double>.Build.Dense(z.RowCount - 1, z.ColumnCount, (i, j) => z[i + 1, j] - z[0, j]);
    }
}
