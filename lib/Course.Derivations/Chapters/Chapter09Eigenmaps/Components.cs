using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter09Eigenmaps;

/// <summary>Connected components by walking the edges, apart from any eigenvalue.</summary>
internal static class Components
{
    /// <summary>The number of each node's component, in the order in which they are met.</summary>
    public static int[] Of(Matrix<double> w)
    {
        int[] component = [.. Enumerable.Repeat(-1, w.RowCount)];
        int count = 0;
        for (int start = 0; start < w.RowCount; start++)
        {
            if (component[start] >= 0)
            {
                continue;
            }

            var open = new Stack<int>([start]);
            component[start] = count;
            while (open.TryPop(out int node))
            {
                foreach (int other in Enumerable.Range(0, w.RowCount).Where(j => w[node, j] > 0 && component[j] < 0))
                {
                    component[other] = count;
                    open.Push(other);
                }
            }

            count++;
        }

        return component;
    }

    /// <summary>How many there are.</summary>
    public static int Count(Matrix<double> w) => Of(w).Max() + 1;
}
