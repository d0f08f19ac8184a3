namespace Course.Exercises.Checking;

/// <summary>What a check says of an answer.</summary>
public enum ExerciseOutcome
{
    /// <summary>There is no answer yet.</summary>
    NotYet,

    /// <summary>The answer is right, or equivalent to a right one.</summary>
    Right,

    /// <summary>The answer is near a right one, but not near enough.</summary>
    Close,

    /// <summary>The answer is what a known mistake gives.</summary>
    Mistake,

    /// <summary>The answer is wrong, of the wrong shape or of the wrong type.</summary>
    Wrong,
}
