using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>The small generalised eigenproblem of a Rayleigh–Ritz step, whose basis may be dependent or contain zero vectors.</summary>
internal static class RayleighRitz
{
    private const double Dependent = 1e-10;

    /// <summary>Solves G y = θ B y for the smallest θ.</summary>
    /// <param name="grams">B, then G: two s×s matrices by rows.</param>
    /// <param name="s">The size of the basis.</param>
    /// <param name="m">How many pairs.</param>
    /// <returns>The values, and Y s×m by rows with YᵀBY = I.</returns>
    internal static (double[] Values, double[] Y) Smallest(double[] grams, int s, int m)
    {
        int[] used = Enumerable.Range(0, s).Where(r => grams[(r * s) + r] > 0).ToArray();
        Matrix<double> scale = Matrix<double>.Build.Diagonal(used.Length, used.Length, r => 1 / Math.Sqrt(grams[(used[r] * s) + used[r]]));
        Matrix<double> b = scale * Part(grams, 0, s, used) * scale;
        Matrix<double> g = scale * Part(grams, s * s, s, used) * scale;
        var basis = b.Evd(Symmetricity.Symmetric);
        int[] independent = Enumerable.Range(0, used.Length).Where(j => basis.EigenValues[j].Real > Dependent).ToArray();
        Matrix<double> t = Matrix<double>.Build.Dense(
            used.Length,
            independent.Length,
            (r, j) => basis.EigenVectors[r, independent[j]] / Math.Sqrt(basis.EigenValues[independent[j]].Real));
        Matrix<double> inner = t.TransposeThisAndMultiply(g * t);
        var evd = (0.5 * (inner + inner.Transpose())).Evd(Symmetricity.Symmetric);
        Matrix<double> y = scale * t * evd.EigenVectors;
        int[] order = Enumerable.Range(0, independent.Length).OrderBy(j => evd.EigenValues[j].Real).Take(m).ToArray();
        var values = new double[m];
        var result = new double[s * m];
        for (int c = 0; c < order.Length; c++)
        {
            values[c] = evd.EigenValues[order[c]].Real;
            for (int r = 0; r < used.Length; r++)
            {
                result[(used[r] * m) + c] = y[r, order[c]];
            }
        }

        return (values, result);
    }

    /// <summary>Fills up a symmetric s×s matrix of which each row is known from the 4×4 block on its diagonal on.</summary>
    internal static void Mirror(Span<double> gram, int s)
    {
        for (int r = 0; r < s; r++)
        {
            for (int c = 0; c < (r & ~3); c++)
            {
                gram[(r * s) + c] = gram[(c * s) + r];
            }
        }
    }

    /// <summary>PᵀAP of the next step P = [W P] Y: the last rows of Y against the last rows and columns of G, m×m.</summary>
    internal static double[] EnergyOfStep(ReadOnlySpan<double> g, double[] y, int s, int m)
    {
        var energy = new double[m * m];
        for (int r = m; r < s; r++)
        {
            for (int c = m; c < s; c++)
            {
                double entry = 0.5 * (g[(r * s) + c] + g[(c * s) + r]);
                for (int a = 0; a < m; a++)
                {
                    for (int b = 0; b < m; b++)
                    {
                        energy[(a * m) + b] += y[(r * m) + a] * entry * y[(c * m) + b];
                    }
                }
            }
        }

        return energy;
    }

    private static Matrix<double> Part(double[] grams, int offset, int s, int[] used) => Matrix<double>.Build.Dense(
        used.Length,
        used.Length,
        (r, c) => 0.5 * (grams[offset + (used[r] * s) + used[c]] + grams[offset + (used[c] * s) + used[r]]));
}
