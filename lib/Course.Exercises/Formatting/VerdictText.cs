using Course.Exercises.Checking;

namespace Course.Exercises.Formatting;

/// <summary>A verdict as one line of text.</summary>
internal static class VerdictText
{
    public static string Of(ExerciseVerdict verdict) =>
        $"{Word(verdict.Outcome)} — {verdict.Exercise.Title}{(verdict.Message.Length > 0 ? ": " + verdict.Message : ".")}";

    public static string Word(ExerciseOutcome outcome) => outcome switch
    {
        ExerciseOutcome.Right => "Right",
        ExerciseOutcome.Close => "Close",
        ExerciseOutcome.Mistake => "A known mistake",
        ExerciseOutcome.Wrong => "Not right",
        _ => "Not yet",
    };

    public static string Key(ExerciseOutcome outcome) => outcome switch
    {
        ExerciseOutcome.Right => "right",
        ExerciseOutcome.Close => "close",
        ExerciseOutcome.Mistake => "mistake",
        ExerciseOutcome.Wrong => "wrong",
        _ => "not-yet",
    };
}
