using Course.Learning.Eigenmaps;
using Course.Learning.Graphs;
using Course.Learning.Tests.Graphs;
using Course.Numerics.Randomness;

namespace Course.Learning.Tests.Eigenmaps;

public class EigenpairMeasureTests
{
    /// <summary>Any number of vectors, not only fours, and more rows than a thread's share.</summary>
    [Fact]
    public void Values_and_residuals_are_those_of_the_definitions()
    {
        WeightedGraph graph = RandomGraphs.Connected(2, 10_000, 20_000);
        for (int count = 1; count <= 6; count++)
        {
            double[][] vectors = [.. Enumerable.Range(0, count).Select(j => Vector(10 + j, graph.NodeCount))];
            (double Value, double Residual)[] measured = EigenpairMeasure.Of(graph, vectors);
            Assert.Equal(count, measured.Length);
            for (int j = 0; j < count; j++)
            {
                double[] psi = vectors[j];
                double[] dPsi = [.. psi.Select((v, i) => graph.Degrees[i] * v)];
                double value = graph.QuadraticForm(psi) / psi.Zip(dPsi, (a, b) => a * b).Sum();
                double[] image = graph.LaplacianTimes(psi);
                double squares = image.Zip(dPsi, (a, b) => (a - (value * b)) * (a - (value * b))).Sum();
                Near.Relative(value, measured[j].Value, 1e-12);
                Near.Relative(Math.Sqrt(squares / dPsi.Sum(v => v * v)), measured[j].Residual, 1e-12);
            }
        }
    }

    [Fact]
    public void The_constant_has_exactly_zero()
    {
        WeightedGraph graph = RandomGraphs.Connected(5, 300, 200);
        double[] constant = [.. Enumerable.Repeat(0.1, 300)];
        Assert.Equal([(0, 0)], EigenpairMeasure.Of(graph, [constant]));
    }

    private static double[] Vector(int seed, int n)
    {
        var values = new double[n];
        new RandomSource(seed).FillNormal(values);
        return values;
    }
}
