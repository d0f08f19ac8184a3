using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Inputs;

/// <summary>Random vectors, matrices and graphs that satisfy a constraint by construction, for <see cref="InputDeclarations"/> and own generators.</summary>
public static class RandomInputs
{
    /// <summary>A vector of standard normals.</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="length">The number of entries.</param>
    public static Vector<double> Vector(DrawContext context, int length)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Vector<double>.Build.Dense(length, _ => context.Normal());
    }

    /// <summary>A matrix of standard normals.</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    public static Matrix<double> Matrix(DrawContext context, int rows, int columns)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Matrix<double>.Build.Dense(rows, columns, (_, _) => context.Normal());
    }

    /// <summary>Positive entries that sum to one: normalised numbers between 0.1 and 1, or small whole numbers while shrinking.</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="length">The number of entries.</param>
    public static Vector<double> StochasticVector(DrawContext context, int length)
    {
        ArgumentNullException.ThrowIfNull(context);
        Vector<double> weights = Vector<double>.Build.Dense(length, _ => context.WantsRound ? 1 + context.Rng.NextInt(3) : context.Uniform(0.1, 1.0));
        return weights / weights.Sum();
    }

    /// <summary>A symmetric matrix, indefinite in general.</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="size">The number of rows.</param>
    public static Matrix<double> Symmetric(DrawContext context, int size)
    {
        Matrix<double> a = Matrix(context, size, size);
        return a.MapIndexed((i, j, _) => a[Math.Max(i, j), Math.Min(i, j)]);
    }

    /// <summary>G Gᵀ + ½ I with G standard normal (+ I while shrinking, so that whole numbers stay whole).</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="size">The number of rows.</param>
    public static Matrix<double> Spd(DrawContext context, int size)
    {
        Matrix<double> g = Matrix(context, size, size);
        Matrix<double> spd = g.TransposeAndMultiply(g) + ((context.WantsRound ? 1.0 : 0.5) * Matrix<double>.Build.DenseIdentity(size));
        return (spd + spd.Transpose()) * 0.5;
    }

    /// <summary>Uniform over the orthogonal group (QR of normals with the signs of R's diagonal); a signed permutation while shrinking.</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="size">The number of rows.</param>
    /// <remarks>Source: Mezzadri (2007), How to generate random matrices from the classical compact groups.</remarks>
    public static Matrix<double> Orthogonal(DrawContext context, int size)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.WantsRound)
        {
            int[] order = [.. Enumerable.Range(0, size)];
            context.Rng.Shuffle<int>(order);
            double[] signs = [.. order.Select(_ => context.Rng.NextInt(2) == 0 ? 1.0 : -1.0)];
            return Matrix<double>.Build.Dense(size, size, (i, j) => order[i] == j ? signs[i] : 0.0);
        }

        var qr = Matrix(context, size, size).QR();
        return qr.Q.MapIndexed((_, j, value) => value * (qr.R[j, j] < 0 ? -1.0 : 1.0));
    }

    /// <summary>A matrix of normals whose smallest singular value is at least 0.2; drawn again until it is.</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="size">The number of rows.</param>
    public static Matrix<double> Invertible(DrawContext context, int size)
    {
        Matrix<double> a;
        do
        {
            a = Matrix(context, size, size);
        }
        while (a.Svd(false).S.Minimum() < 0.2);

        return a;
    }

    /// <summary>Weights of a connected graph: a random spanning tree and every other edge with probability 0.3; weights between 0.2 and 2.</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="nodes">The number of nodes.</param>
    public static Matrix<double> ConnectedGraph(DrawContext context, int nodes)
    {
        ArgumentNullException.ThrowIfNull(context);
        Matrix<double> w = Matrix<double>.Build.Dense(nodes, nodes);
        Connect(context, w, 0, nodes);
        return w;
    }

    /// <summary>Weights of a graph that is connected in half of the draws, and else falls into two connected parts.</summary>
    /// <param name="context">Where to draw from.</param>
    /// <param name="nodes">The number of nodes.</param>
    public static Matrix<double> Graph(DrawContext context, int nodes)
    {
        ArgumentNullException.ThrowIfNull(context);
        Matrix<double> w = Matrix<double>.Build.Dense(nodes, nodes);
        int cut = context.Rng.NextInt(2) == 0 ? nodes : nodes / 2;
        Connect(context, w, 0, cut);
        Connect(context, w, cut, nodes);
        return w;
    }

    private static void Connect(DrawContext context, Matrix<double> w, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            int parent = start + context.Rng.NextInt(i - start);
            for (int j = start; j < i; j++)
            {
                if (j == parent || context.Rng.NextDouble() < 0.3)
                {
                    w[i, j] = w[j, i] = context.Uniform(0.2, 2.0);
                }
            }
        }
    }
}
