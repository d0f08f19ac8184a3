namespace Course.Numerics.LinearAlgebra;

/// <summary>A matrix that has to be positive definite is not. The message names the matrix, what was found and the remedy.</summary>
public sealed class NotPositiveDefiniteException : ArgumentException
{
    /// <summary>Creates the exception for a pivot of the Cholesky factorisation that is not positive.</summary>
    /// <param name="name">The caller's name of the matrix.</param>
    /// <param name="pivotIndex">Zero-based index of the first bad pivot.</param>
    /// <param name="pivot">The value of that pivot (squared data units for a covariance).</param>
    /// <param name="smallestEigenvalue">The smallest eigenvalue of the matrix, or NaN where it was not computed.</param>
    public NotPositiveDefiniteException(string name, int pivotIndex, double pivot, double smallestEigenvalue)
        : base(Describe(name, pivotIndex, pivot, smallestEigenvalue), name)
    {
        PivotIndex = pivotIndex;
        Pivot = pivot;
        SmallestEigenvalue = smallestEigenvalue;
    }

    /// <summary>Zero-based index of the first pivot that is not positive.</summary>
    public int PivotIndex { get; }

    /// <summary>The value of that pivot.</summary>
    public double Pivot { get; }

    /// <summary>The smallest eigenvalue of the matrix, or NaN where it was not computed.</summary>
    public double SmallestEigenvalue { get; }

    private static string Describe(string name, int pivotIndex, double pivot, double smallestEigenvalue)
    {
        string eigenvalue = double.IsNaN(smallestEigenvalue)
            ? string.Empty
            : FormattableString.Invariant($", smallest eigenvalue {smallestEigenvalue:G6}");
        return FormattableString.Invariant(
            $"{name} is not positive definite: pivot {pivotIndex} of its Cholesky factorisation is {pivot:G6}{eigenvalue}; every pivot has to be greater than zero beyond rounding. ")
            + "For a covariance use more points than dimensions and drop constant or dependent columns, or raise the covariance floor.";
    }
}
