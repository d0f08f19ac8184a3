using System.Net;
using Course.Exercises.Checking;

namespace Course.Exercises.Formatting;

/// <summary>A verdict as HTML: one paragraph that says in words, not only in colour, what the check found.</summary>
internal static class VerdictHtml
{
    public static string Of(ExerciseVerdict verdict)
    {
        string key = VerdictText.Key(verdict.Outcome);
        return $"<div class=\"course-verdict {key}\" role=\"status\" data-exercise=\"{WebUtility.HtmlEncode(verdict.Exercise.Id)}\" data-verdict=\"{key}\">"
            + $"<p><strong>{VerdictText.Word(verdict.Outcome)}</strong> · {WebUtility.HtmlEncode(verdict.Exercise.Title)}</p>"
            + (verdict.Message.Length > 0 ? $"<p>{WebUtility.HtmlEncode(verdict.Message)}</p>" : "")
            + "</div>\n";
    }
}
