namespace Course.Exercises.Checking;

/// <summary>Which lists of numbers count as the same answer.</summary>
public enum ListEquivalence
{
    /// <summary>Only the same numbers in the same order.</summary>
    Exact,

    /// <summary>The same numbers in any order.</summary>
    AnyOrder,

    /// <summary>The same list or its negative, as for an eigenvector.</summary>
    UpToSign,

    /// <summary>The same list up to a factor that is not zero, as for a direction.</summary>
    UpToScale,
}
