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

    /// <summary>The notebook with other answers in the students' cells.</summary>
    public static NotebookDocument WithAnswers(NotebookDocument document, IReadOnlyDictionary<string, string> answers)
    {
        NotebookCell[] cells = [.. document.Cells];
        foreach (NotebookExercise exercise in Of(document).Where(e => answers.ContainsKey(e.Id)))
        {
            cells[exercise.Cell] = cells[exercise.Cell] with { Source = answers[exercise.Id].TrimEnd() + "\n" + exercise.GradeLine };
        }

        return document.WithCells(cells);
    }

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
