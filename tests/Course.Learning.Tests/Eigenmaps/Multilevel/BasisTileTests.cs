using Course.Learning.Eigenmaps.Multilevel;
using Course.Learning.Graphs;
using Course.Learning.Kernels;
using Course.Learning.Tests.Graphs;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Eigenmaps.Multilevel;

/// <summary>The sums over a tile of rows against products of whole matrices.</summary>
public class BasisTileTests
{
    [Theory]
    [InlineData(4, 64)]
    [InlineData(8, 37)]
    [InlineData(12, 1)]
    public void Grams_and_combinations_are_those_of_the_matrices(int m, int rows)
    {
        int s = 3 * m;
        WeightedGraph graph = RandomGraphs.Connected(3, rows + 1, rows / 2);
        var a = new LaplacianOperator(NodeOrder.Rows(graph), graph.DegreeArray);
        int n = a.Size;
        var random = new RandomSource(m);
        using var x = new NativeBlock<double>(n * m);
        random.FillNormal(x.Span);
        using NativeBlock<float> w = Normal(random, n * m);
        using NativeBlock<float> p = Normal(random, n * m);
        using NativeBlock<float> residual = Normal(random, n * m);
        double[] values = [.. Enumerable.Range(1, m).Select(c => 0.1 * c)];
        var tile = new BasisTile(m);
        tile.Fetch(x, w, p, 1, rows);
        tile.Weight(graph.DegreeArray, 1, rows);
        tile.Multiply(a, residual, w, values, 1, rows);
        var sums = new double[2 * s * s];
        tile.AddGrams(rows, sums);
        RayleighRitz.Mirror(sums.AsSpan(0, s * s), s);

        Matrix<double> mass = graph.DegreeMatrix();
        Matrix<double> wide = Dense(i => w.Span[i], n, m);
        Matrix<double> basis = Dense(i => x.Span[i], n, m).Append(wide).Append(Dense(i => p.Span[i], n, m));
        Matrix<double> ax = mass * (Dense(i => residual.Span[i], n, m)
            + (Dense(i => x.Span[i], n, m) * Matrix<double>.Build.DenseOfDiagonalArray(values)));
        Matrix<double> images = ax.Append(graph.Laplacian() * wide).SubMatrix(1, rows, 0, 2 * m);
        Matrix<double> used = basis.SubMatrix(1, rows, 0, s);
        double tolerance = 1e-13 * rows * graph.Degrees.Max();
        Near.Absolute(
            used.TransposeThisAndMultiply(mass.SubMatrix(1, rows, 1, rows) * used), Matrix<double>.Build.DenseOfRowMajor(s, s, sums[..(s * s)]), tolerance, "B");
        Matrix<double> energies = images.TransposeThisAndMultiply(used);
        for (int r = 0; r < 2 * m; r++)
        {
            for (int c = r / 4 * 4; c < s; c++)
            {
                Near.Absolute(energies[r, c], sums[((s + r) * s) + c], 10 * tolerance, $"G[{r}, {c}]");
            }
        }

        var y = new double[s * m];
        random.FillNormal(y);
        Matrix<double> combination = Matrix<double>.Build.DenseOfRowMajor(s, m, y);
        Matrix<double> step = used.SubMatrix(0, rows, m, 2 * m) * combination.SubMatrix(m, 2 * m, 0, m);
        tile.Combine(y, x, p, 1, rows);
        Near.Absolute(used * combination, Dense(i => x.Span[i], n, m).SubMatrix(1, rows, 0, m), 1e-13, "X");
        Near.Absolute(step, Dense(i => p.Span[i], n, m).SubMatrix(1, rows, 0, m), 1e-5, "P");
    }

    private static NativeBlock<float> Normal(RandomSource random, int length)
    {
        var values = new double[length];
        random.FillNormal(values);
        var block = new NativeBlock<float>(length);
        BlockRow.Narrow(ref values[0], ref block.First, length);
        return block;
    }

    private static Matrix<double> Dense(Func<int, double> value, int rows, int m) => Matrix<double>.Build.Dense(rows, m, (i, c) => value((i * m) + c));
}
