namespace Course.Exercises.Checking;

/// <summary>What a judge found about one answer: the outcome and the sentence for the student.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Message">The sentence; for a right answer it may add why the answer matters.</param>
public readonly record struct Finding(ExerciseOutcome Outcome, string Message)
{
    /// <summary>A right answer.</summary>
    /// <param name="message">What to take away; may be empty.</param>
    public static Finding Right(string message = "") => new(ExerciseOutcome.Right, message);

    /// <summary>An answer near a right one.</summary>
    /// <param name="message">By how much it is off.</param>
    public static Finding Close(string message) => new(ExerciseOutcome.Close, message);

    /// <summary>A mistake that is recognised.</summary>
    /// <param name="message">The name of the mistake and what to think about.</param>
    public static Finding Mistake(string message) => new(ExerciseOutcome.Mistake, message);

    /// <summary>A wrong answer of an unknown kind.</summary>
    /// <param name="message">What does not fit.</param>
    public static Finding Wrong(string message) => new(ExerciseOutcome.Wrong, message);
}
