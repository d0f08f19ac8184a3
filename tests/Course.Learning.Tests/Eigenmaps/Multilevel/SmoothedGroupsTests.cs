using Course.Learning.Eigenmaps.Multilevel;
using Course.Learning.Graphs;
using Course.Learning.Kernels;
using Course.Learning.Tests.Graphs;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Eigenmaps.Multilevel;

/// <summary>The transfers and the coarse matrix, none of which is stored as P, against dense products with P.</summary>
public class SmoothedGroupsTests
{
    private const int Width = 8;

    [Fact]
    public void Blocks_are_prolonged_by_P()
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            (LaplacianOperator a, SmoothedGroups groups) = Level(seed);
            Matrix<double> y = Normal(seed, groups.Count);
            Matrix<double> x = Normal(seed + 100, a.Size);
            using NativeBlock<float> coarse = Block(y);
            using NativeBlock<float> fine = Block(x);
            groups.Prolong(coarse, fine, Width);
            Near.Absolute(x + (P(a, groups) * y), Dense(fine), 1e-5, $"seed {seed}");
        }
    }

    [Fact]
    public void Residuals_are_restricted_by_the_transpose_of_P()
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            (LaplacianOperator a, SmoothedGroups groups) = Level(seed);
            LaplacianOperator coarse = GalerkinProduct.Of(a, groups);
            Matrix<double> r = Normal(seed, a.Size);
            using NativeBlock<float> fine = Block(r);
            using var restricted = new NativeBlock<float>(groups.Count * Width);
            groups.Restrict(fine, coarse, restricted, Width);
            Matrix<double> b = Diagonal(a).Multiply(r);
            Matrix<double> scaled = Diagonal(coarse).Inverse() * P(a, groups).TransposeThisAndMultiply(b);
            Near.Absolute(scaled, Dense(restricted), 1e-5 * (1 + scaled.Enumerate().Max(Math.Abs)), $"seed {seed}");
        }
    }

    [Fact]
    public void The_coarse_matrix_is_PtAP_and_has_the_constants_in_its_kernel()
    {
        for (int seed = 1; seed <= 6; seed++)
        {
            (LaplacianOperator a, SmoothedGroups groups) = Level(seed);
            Matrix<double> p = P(a, groups);
            Matrix<double> coarse = Dense(GalerkinProduct.Of(a, groups));
            Near.Absolute(p.TransposeThisAndMultiply(Dense(a) * p), coarse, 1e-13, $"seed {seed}");
            Near.Absolute(new double[groups.Count], coarse.RowSums().ToArray(), 1e-13, $"seed {seed}");
        }
    }

    private static (LaplacianOperator A, SmoothedGroups Groups) Level(int seed)
    {
        WeightedGraph graph = seed % 2 == 0 ? GraphShapes.Grid(9, 6 + seed) : RandomGraphs.Connected(seed, 60 + seed, 40);
        var a = new LaplacianOperator(NodeOrder.Rows(graph), graph.DegreeArray);
        (int[] groups, int count) = Aggregation.Of(a);
        Assert.InRange(count, 2, graph.NodeCount / 2);
        return (a, new SmoothedGroups(a, groups, count));
    }

    private static Matrix<double> P(LaplacianOperator a, SmoothedGroups groups)
    {
        Matrix<double> indicators = Matrix<double>.Build.Dense(a.Size, groups.Count, (i, k) => groups.Groups[i] == k ? 1 : 0);
        return indicators - (4 / (3 * a.LargestEigenvalue) * Diagonal(a).Inverse() * Dense(a) * indicators);
    }

    private static Matrix<double> Diagonal(LaplacianOperator a) => Matrix<double>.Build.DenseOfDiagonalArray(a.Diagonal);

    private static Matrix<double> Dense(LaplacianOperator a)
    {
        Matrix<double> dense = Diagonal(a);
        for (int i = 0; i < a.Size; i++)
        {
            for (int p = a.OffDiagonal.Starts[i]; p < a.OffDiagonal.Starts[i + 1]; p++)
            {
                dense[i, a.OffDiagonal.Column(i, p)] -= a.OffDiagonal.Value(p);
            }
        }

        return dense;
    }

    private static Matrix<double> Normal(int seed, int rows)
    {
        var values = new double[rows * Width];
        new RandomSource(seed).FillNormal(values);
        return Matrix<double>.Build.DenseOfRowMajor(rows, Width, values);
    }

    private static NativeBlock<float> Block(Matrix<double> values)
    {
        var block = new NativeBlock<float>(values.RowCount * Width);
        for (int p = 0; p < block.Length; p++)
        {
            block.Span[p] = (float)values[p / Width, p % Width];
        }

        return block;
    }

    private static Matrix<double> Dense(NativeBlock<float> block)
    {
        Matrix<double> dense = Matrix<double>.Build.Dense(block.Length / Width, Width);
        for (int p = 0; p < block.Length; p++)
        {
            dense[p / Width, p % Width] = block.Span[p];
        }

        return dense;
    }
}
