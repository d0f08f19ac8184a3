using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Integration;

/// <summary>Gauss–Hermite nodes, and weights for the integrand including its e^{−x²}.</summary>
internal static class HermiteNodes
{
    /// <summary>Computes the rule ∫ g(x) dx ≈ Σ s_i g(x_i), exact for g = e^{−x²} times a polynomial up to degree 2n − 1.</summary>
    /// <param name="n">The number of nodes.</param>
    public static (double[] Nodes, double[] ScaledWeights) Compute(int n)
    {
        Matrix<double> jacobi = Matrix<double>.Build.Dense(n, n, (i, j) => Math.Abs(i - j) == 1 ? Math.Sqrt(Math.Max(i, j) / 2.0) : 0.0);
        double[] eigenvalues = [.. jacobi.Evd(Symmetricity.Symmetric).EigenValues.Select(e => e.Real).Order()];
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < (n + 1) / 2; i++)
        {
            double x = 2 * i == n - 1 ? 0.0 : eigenvalues[n - 1 - i];
            nodes[i] = -x;
            nodes[n - 1 - i] = x;
            weights[i] = weights[n - 1 - i] = 1.0 / SumOfSquares(n, x);
        }

        return (nodes, weights);
    }

    /// <summary>Σ_{j&lt;n} ψ_j(x)² of the orthonormal Hermite functions; a sum of squares, so small weights keep their relative accuracy.</summary>
    private static double SumOfSquares(int n, double x)
    {
        double previous = 0.0;
        double current = Math.Pow(Math.PI, -0.25) * Math.Exp(-0.5 * x * x);
        double sum = 0.0;
        for (int j = 0; j < n; j++)
        {
            sum += current * current;
            (previous, current) = (current, (Math.Sqrt(2.0 / (j + 1)) * x * current) - (Math.Sqrt(j / (j + 1.0)) * previous));
        }

        return sum;
    }
}
