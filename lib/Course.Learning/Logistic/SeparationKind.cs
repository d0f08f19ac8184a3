namespace Course.Learning.Logistic;

/// <summary>How a hyperplane separates the classes (Albert and Anderson (1984)).</summary>
public enum SeparationKind
{
    /// <summary>Every sample lies strictly on its class's side; the likelihood's supremum is 1.</summary>
    Complete,

    /// <summary>Every sample lies on its class's side or on the plane itself, and some lie off it.</summary>
    QuasiComplete,
}
