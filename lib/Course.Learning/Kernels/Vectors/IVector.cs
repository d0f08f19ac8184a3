namespace Course.Learning.Kernels.Vectors;

/// <summary>
/// A vector of doubles of one width. A kernel is written once, for any of them; the run-time compiler makes a version for
/// <see cref="Wide"/> where the processor has such registers and for <see cref="Narrow"/> elsewhere.
/// </summary>
internal interface IVector<TSelf>
    where TSelf : struct, IVector<TSelf>
{
    /// <summary>Doubles in a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>The value in every lane.</summary>
    static abstract TSelf All(double value);

    /// <summary>The doubles from an offset on.</summary>
    static abstract TSelf Load(ref double source, nuint offset);

    /// <summary>Two neighbouring doubles from each of several rows, which lie a step apart.</summary>
    static abstract TSelf LoadPairs(ref double first, nuint step);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    /// <summary>This sum plus a product.</summary>
    TSelf Add(TSelf x, TSelf y);

    /// <summary>Of pairs (a, b) here and pairs (c, d) there: (a, c).</summary>
    TSelf Firsts(TSelf others);

    /// <summary>Of pairs (a, b) here and pairs (c, d) there: (b, d).</summary>
    TSelf Seconds(TSelf others);

    void Store(ref double target, nuint offset);

    /// <summary>Adds the lanes, folded to two, to two doubles in memory.</summary>
    void FoldInto(ref double pair, nuint offset);
}
