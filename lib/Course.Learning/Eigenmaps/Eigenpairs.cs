using Course.Learning.Graphs;

namespace Course.Learning.Eigenmaps;

/// <summary>Eigenpairs of Lψ = λDψ by rising eigenvalue, those of λ = 0 first, with residuals measured on the graph itself.</summary>
internal sealed class Eigenpairs
{
    internal Eigenpairs(WeightedGraph graph, double[][] vectors, EigenmapsStop stop, int iterations)
    {
        Stop = stop;
        Iterations = iterations;
        foreach (double[] vector in vectors)
        {
            SignConvention.Apply(vector);
        }

        (double Value, double Residual)[] measured = EigenpairMeasure.Of(graph, vectors);
        int[] order = [.. Enumerable.Range(0, vectors.Length).OrderBy(j => measured[j].Value)];
        Vectors = Array.ConvertAll(order, j => vectors[j]);
        Values = Array.ConvertAll(order, j => measured[j].Value);
        Residuals = Array.ConvertAll(order, j => measured[j].Residual);
    }

    internal double[] Values { get; }

    internal double[][] Vectors { get; }

    internal double[] Residuals { get; }

    internal EigenmapsStop Stop { get; }

    internal int Iterations { get; }

    /// <summary>Two rounds of Gram–Schmidt in the inner product of D: ΨᵀDΨ = I to rounding.</summary>
    internal static void Orthonormalise(double[][] vectors, double[] mass)
    {
        for (int j = 0; j < vectors.Length; j++)
        {
            for (int round = 0; round < 2; round++)
            {
                for (int i = 0; i < j; i++)
                {
                    double along = Dot(vectors[i], vectors[j], mass);
                    for (int p = 0; p < mass.Length; p++)
                    {
                        vectors[j][p] -= along * vectors[i][p];
                    }
                }
            }

            double norm = Math.Sqrt(Dot(vectors[j], vectors[j], mass));
            for (int p = 0; p < mass.Length; p++)
            {
                vectors[j][p] /= norm;
            }
        }
    }

    private static double Dot(double[] a, double[] b, double[] mass)
    {
        double sum = 0;
        for (int i = 0; i < mass.Length; i++)
        {
            sum += a[i] * mass[i] * b[i];
        }

        return sum;
    }
}
