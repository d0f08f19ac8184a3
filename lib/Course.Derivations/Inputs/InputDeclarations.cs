using Course.Derivations.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Inputs;

/// <summary>The kinds of inputs that a derivation can be declared for. Each draws values that satisfy its constraint by construction.</summary>
public static class InputDeclarations
{
    /// <summary>A shape or count, drawn evenly from a range.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="low">The least value, at least 1.</param>
    /// <param name="high">The greatest value.</param>
    public static Input<int> Shape(this DerivationBuilder builder, string symbol, int low, int high)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(low, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        return builder.Draw(symbol, $@"\in \{{{low}, \dots, {high}\}}", c => c.Whole(low, high));
    }

    /// <summary>A real number, standard normal.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    public static Input<double> Scalar(this DerivationBuilder builder, string symbol)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Draw(symbol, @"\in \mathbb{R}", c => c.Normal());
    }

    /// <summary>A real number strictly between two bounds.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    public static Input<double> Scalar(this DerivationBuilder builder, string symbol, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        return builder.Draw(symbol, FormattableString.Invariant($@"\in ({low}, {high})"), c => c.Uniform(low, high));
    }

    /// <summary>A vector of standard normals.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="length">The number of entries.</param>
    public static Input<Vector<double>> Vector(this DerivationBuilder builder, string symbol, Input<int> length)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(length);
        return builder.Draw(symbol, $@"\in \mathbb{{R}}^{{{length.Symbol}}}", c => RandomInputs.Vector(c, c.Value(length)));
    }

    /// <summary>A vector of positive entries between 0.2 and 3.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="length">The number of entries.</param>
    public static Input<Vector<double>> PositiveVector(this DerivationBuilder builder, string symbol, Input<int> length)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(length);
        return builder.Draw(symbol, $@"\in \mathbb{{R}}_{{>0}}^{{{length.Symbol}}}", c => Vector<double>.Build.Dense(c.Value(length), _ => c.Uniform(0.2, 3.0)));
    }

    /// <summary>A vector of positive entries that sum to one.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="length">The number of entries.</param>
    public static Input<Vector<double>> StochasticVector(this DerivationBuilder builder, string symbol, Input<int> length)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(length);
        return builder.Draw(symbol, $@"\in \Delta^{{{length.Symbol}-1}}", c => RandomInputs.StochasticVector(c, c.Value(length)));
    }

    /// <summary>A matrix of standard normals.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    public static Input<Matrix<double>> Matrix(this DerivationBuilder builder, string symbol, Input<int> rows, Input<int> columns)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        return builder.Draw(
            symbol,
            $@"\in \mathbb{{R}}^{{{rows.Symbol} \times {columns.Symbol}}}",
            c => RandomInputs.Matrix(c, c.Value(rows), c.Value(columns)));
    }

    /// <summary>A symmetric matrix, indefinite in general.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="size">The number of rows.</param>
    public static Input<Matrix<double>> Symmetric(this DerivationBuilder builder, string symbol, Input<int> size) =>
        Square(builder, symbol, size, @"\text{ symmetric}", RandomInputs.Symmetric);

    /// <summary>A symmetric positive definite matrix of moderate condition.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="size">The number of rows.</param>
    public static Input<Matrix<double>> Spd(this DerivationBuilder builder, string symbol, Input<int> size) =>
        Square(builder, symbol, size, @"\text{ symmetric positive definite}", RandomInputs.Spd);

    /// <summary>An orthogonal matrix; its determinant is +1 or −1.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="size">The number of rows.</param>
    public static Input<Matrix<double>> Orthogonal(this DerivationBuilder builder, string symbol, Input<int> size) =>
        Square(builder, symbol, size, @"\text{ orthogonal}", RandomInputs.Orthogonal);

    /// <summary>An invertible matrix, not symmetric in general; its smallest singular value is at least 0.2.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="size">The number of rows.</param>
    public static Input<Matrix<double>> Invertible(this DerivationBuilder builder, string symbol, Input<int> size) =>
        Square(builder, symbol, size, @"\text{ invertible}", RandomInputs.Invertible);

    /// <summary>The weight matrix of a connected undirected graph without self-loops; weights between 0.2 and 2.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="nodes">The number of nodes.</param>
    public static Input<Matrix<double>> ConnectedGraph(this DerivationBuilder builder, string symbol, Input<int> nodes) =>
        Square(builder, symbol, nodes, @"\text{ the weights of a connected graph}", RandomInputs.ConnectedGraph);

    /// <summary>The weight matrix of an undirected graph that is connected in about half of the trials; every node has an edge if there are four or more.</summary>
    /// <param name="builder">The derivation.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="nodes">The number of nodes.</param>
    public static Input<Matrix<double>> Graph(this DerivationBuilder builder, string symbol, Input<int> nodes) =>
        Square(builder, symbol, nodes, @"\text{ the weights of a graph}", RandomInputs.Graph);

    private static Input<Matrix<double>> Square(
        DerivationBuilder builder,
        string symbol,
        Input<int> size,
        string kind,
        Func<DrawContext, int, Matrix<double>> draw)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(size);
        return builder.Draw(symbol, $@"\in \mathbb{{R}}^{{{size.Symbol} \times {size.Symbol}}}{kind}", c => draw(c, c.Value(size)));
    }
}
