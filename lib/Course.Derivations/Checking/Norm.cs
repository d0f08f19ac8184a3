namespace Course.Derivations.Checking;

/// <summary>The norm in which the two sides of a line are compared.</summary>
public enum Norm
{
    /// <summary>Root of the sum of squares of all entries: absolute value, Euclidean norm, Frobenius norm.</summary>
    Frobenius,

    /// <summary>The largest absolute entry.</summary>
    LargestEntry,

    /// <summary>The largest singular value (the Euclidean norm of a vector).</summary>
    Spectral,
}
