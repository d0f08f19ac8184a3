using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Notebooks.Tests.Exercises;

/// <summary>An exercise as it stands in a notebook: the student's cell, whose last line grades, and the folded solution below it.</summary>
/// <param name="Id">The exercise's id.</param>
/// <param name="Cell">The 0-based place of the student's cell.</param>
/// <param name="GradeLine">The last line of the student's cell.</param>
/// <param name="Statement">The markdown above it, with the hints.</param>
/// <param name="Solution">The code of the folded solution, which replaces all lines but the last.</param>
internal sealed partial record NotebookExercise(string Id, int Cell, string GradeLine, string Statement, string Solution)
{
    public static IReadOnlyList<NotebookExercise> Of(NotebookDocument document)
    {
        var found = new List<NotebookExercise>();
        for (int i = 0; i < document.Cells.Count; i++)
        {
            string last = document.Cells[i].Source.TrimEnd().Split('\n')[^1];
            if (!document.Cells[i].IsMarkdown && Grading().Match(last) is { Success: true } match)
            {
                found.Add(new NotebookExercise(match.Groups[1].Value, i, last, Markdown(document, i - 1), SolutionIn(Markdown(document, i + 1))));
            }
        }

        return found;
    }

    /// <summary>The student's cell with an answer.</summary>
    public NotebookCell Answered(NotebookDocument document, string answer) => document.Cells[Cell] with { Source = answer.TrimEnd() + "\n" + GradeLine };

    private static string Markdown(NotebookDocument document, int place) =>
        place >= 0 && place < document.Cells.Count && document.Cells[place].IsMarkdown ? document.Cells[place].Source : "";

    private static string SolutionIn(string markdown)
    {
        int start = markdown.IndexOf("<summary>Solution</summary>", StringComparison.Ordinal);
        return start < 0 ? "" : Fence().Match(markdown, start).Groups[1].Value;
    }

    [GeneratedRegex("^Grade\\(\"([^\"]+)\", .+\\)$")]
    private static partial Regex Grading();

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
