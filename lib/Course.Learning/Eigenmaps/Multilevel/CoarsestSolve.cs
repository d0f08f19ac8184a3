using Course.Learning.Kernels;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>The dense eigenpairs A V = M V Λ, VᵀMV = I, of the coarsest level: V Λ⁺ Vᵀ is its pseudo-inverse, and V starts the iteration.</summary>
internal sealed class CoarsestSolve
{
    private const double Zero = 1e-11;

    private readonly double[] diagonal;
    private readonly double[][] vectors;
    private readonly double[] inverse;

    internal CoarsestSolve(LaplacianOperator a, double[] mass)
    {
        int n = a.Size;
        diagonal = a.Diagonal;
        double[] root = Array.ConvertAll(mass, Math.Sqrt);
        Matrix<double> symmetric = Matrix<double>.Build.Dense(n, n);
        SparseRows w = a.OffDiagonal;
        for (int i = 0; i < n; i++)
        {
            symmetric[i, i] += a.Diagonal[i] / mass[i];
            for (int p = w.Starts[i]; p < w.Starts[i + 1]; p++)
            {
                double half = 0.5 * w.Value(p) / (root[i] * root[w.Column(i, p)]);
                symmetric[i, w.Column(i, p)] -= half;
                symmetric[w.Column(i, p), i] -= half;
            }
        }

        var evd = symmetric.Evd(Symmetricity.Symmetric);
        double[] values = evd.EigenValues.Select(v => v.Real).ToArray();
        int[] order = Enumerable.Range(0, n).OrderBy(j => values[j]).ToArray();
        vectors = Array.ConvertAll(order, j => evd.EigenVectors.Column(j).Select((u, i) => u / root[i]).ToArray());
        double largest = values.Max();
        inverse = Array.ConvertAll(order, j => values[j] > Zero * largest ? 1 / values[j] : 0);
    }

    /// <summary>The eigenvectors of positive eigenvalue, by rising eigenvalue.</summary>
    internal IEnumerable<double[]> Positive => vectors.Where((_, j) => inverse[j] > 0);

    /// <summary>x = A⁺ diag(a) b for a block of m vectors.</summary>
    internal void Solve(NativeBlock<float> b, NativeBlock<float> x, int m)
    {
        int n = vectors.Length;
        var sums = new double[n * m];
        var coefficients = new double[m];
        for (int j = 0; j < n; j++)
        {
            if (inverse[j] == 0)
            {
                continue;
            }

            Array.Clear(coefficients);
            double[] v = vectors[j];
            for (int i = 0; i < n; i++)
            {
                for (int c = 0; c < m; c++)
                {
                    coefficients[c] += v[i] * diagonal[i] * b.Span[(i * m) + c];
                }
            }

            for (int i = 0; i < n; i++)
            {
                double scale = inverse[j] * v[i];
                for (int c = 0; c < m; c++)
                {
                    sums[(i * m) + c] += scale * coefficients[c];
                }
            }
        }

        BlockRow.Narrow(ref sums[0], ref x.First, sums.Length);
    }
}
