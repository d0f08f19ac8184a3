namespace Course.Derivations.Checking;

/// <summary>What a line evaluates to.</summary>
public enum QuantityKind
{
    /// <summary>A real number.</summary>
    Scalar,

    /// <summary>A column of real numbers.</summary>
    Vector,

    /// <summary>A matrix of real numbers.</summary>
    Matrix,

    /// <summary>True or false.</summary>
    Truth,
}
