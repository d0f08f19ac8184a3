using Course.Derivations.Formatting;
using Course.Exercises.Formatting;

namespace Course.Exercises.Checking;

/// <summary>The verdict on one answer. Shows itself as HTML in a notebook and as text in a terminal.</summary>
[TypeFormatterSource(typeof(VerdictFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ExerciseVerdict
{
    internal ExerciseVerdict(Exercise exercise, ExerciseOutcome outcome, string message)
    {
        Exercise = exercise;
        Outcome = outcome;
        Message = message;
    }

    /// <summary>What was answered.</summary>
    public Exercise Exercise { get; }

    /// <summary>Right, close, a known mistake, wrong, or not yet.</summary>
    public ExerciseOutcome Outcome { get; }

    /// <summary>One or two sentences for the student: by how much, which mistake, or what to do.</summary>
    public string Message { get; }

    /// <summary>The verdict as one line of text.</summary>
    public string ToText() => VerdictText.Of(this);

    /// <summary>The verdict as HTML, everything escaped.</summary>
    public string ToHtml() => VerdictHtml.Of(this);

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
