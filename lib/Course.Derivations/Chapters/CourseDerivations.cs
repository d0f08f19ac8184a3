using Course.Derivations.Chapters.Chapter09Eigenmaps;
using Course.Derivations.Checking;

namespace Course.Derivations.Chapters;

/// <summary>Every derivation of the course, in the order of the chapters.</summary>
public static class CourseDerivations
{
    /// <summary>All of them; each is made anew, since a derivation is cheap until it is checked.</summary>
    public static IReadOnlyList<Derivation> All =>
    [
        ConstantVector.Derive(),
        QuadraticForm.Derive(),
        PositiveSemidefinite.Derive(),
        ZeroEigenvalue.Derive(),
        SecondEigenvalue.Derive(),
        PathBound.Derive(),
        GeneralisedProblem.Derive(),
        NeighbourMean.Derive(),
    ];
}
