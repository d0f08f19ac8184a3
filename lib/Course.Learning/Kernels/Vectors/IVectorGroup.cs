namespace Course.Learning.Kernels.Vectors;

/// <summary>
/// Several vectors side by side in registers: what a kernel loads once to use it with several factors. How many fit depends on the
/// processor's registers, so a kernel that keeps four sums of such a group is written for any of them.
/// </summary>
internal interface IVectorGroup<TSelf>
    where TSelf : struct, IVectorGroup<TSelf>
{
    /// <summary>Vectors in a group.</summary>
    static abstract int Vectors { get; }

    /// <summary>Doubles in a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>Loads vectors that start a step apart.</summary>
    static abstract TSelf Load(ref double first, nuint step);

    /// <summary>These vectors minus a number.</summary>
    TSelf Minus(double number);

    /// <summary>These sums plus a number times x.</summary>
    TSelf AddScaled(double factor, TSelf x);

    /// <summary>These sums plus one vector in memory times each of x.</summary>
    TSelf AddTimes(ref double vector, TSelf x);

    /// <summary>These sums plus x·y, vector by vector.</summary>
    TSelf AddProducts(TSelf x, TSelf y);

    void Store(ref double first, nuint step);

    /// <summary>Adds to what lies in memory.</summary>
    void AddTo(ref double first, nuint step);

    /// <summary>Adds each vector's lanes, folded to two, to as many pairs of doubles.</summary>
    void FoldInto(ref double pairs);
}
