using System.Text.RegularExpressions;
using Course.Documents;
using Course.Notebooks.Tests.Exercises;

namespace Course.Notebooks.Tests.Form;

/// <summary>What every walkthrough has in common.</summary>
public partial class FormTests
{
    public static TheoryData<string> Notebooks => [.. CourseFolder.Names];

    public static TheoryData<string> Walkthroughs => [.. CourseFolder.Names.Where(n => !n.StartsWith("00-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Walkthroughs))]
    public void It_has_the_parts_of_a_walkthrough(string name)
    {
        string markdown = string.Join("\n\n", CourseFolder.Read(name).Cells.Where(c => c.IsMarkdown).Select(c => c.Source));
        Assert.All(
            new[] { "## Notation", "## Errata", "## Exercises", "## What we proved", "## Further reading" },
            part => Assert.Contains(part, markdown, StringComparison.Ordinal));
        Assert.Matches($@"^# {name[..2]} · \S", markdown);
        string code = string.Join("\n", CodeOf(name));
        Assert.Contains("Prove(\"" + name[..2] + "-", code, StringComparison.Ordinal);
        Assert.StartsWith("WhatWeProved()", CodeOf(name).Last(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Walkthroughs))]
    public void It_has_three_figures_or_more_and_a_slider_each_with_its_own_id(string name)
    {
        string code = string.Join("\n", CodeOf(name));
        string[] ids = [.. FigureId().Matches(code).Select(m => m.Groups[1].Value)];
        Assert.True(ids.Length >= 3, $"{ids.Length} figures");
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Contains("Sliding(", code, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Walkthroughs))]
    public void It_has_four_exercises_or_more_with_hints_and_a_solution(string name)
    {
        IReadOnlyList<NotebookExercise> exercises = NotebookExercise.Of(CourseFolder.Read(name));
        Assert.True(exercises.Count >= 4, $"{exercises.Count} exercises");
        Assert.All(exercises, e =>
        {
            Assert.StartsWith(name[..2] + "-", e.Id, StringComparison.Ordinal);
            Assert.Contains("### Exercise ", e.Statement, StringComparison.Ordinal);
            Assert.Contains("<summary>Hint 1", e.Statement, StringComparison.Ordinal);
            Assert.Contains("<summary>Hint 2", e.Statement, StringComparison.Ordinal);
            Assert.NotEmpty(e.Solution);
        });
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Its_cells_are_short_enough_to_read(string name)
    {
        Assert.All(CodeOf(name), code => Assert.True(code.Split('\n').Length <= 25, $"{code.Split('\n').Length} lines:\n{code}"));
        Assert.All(CodeOf(name).SelectMany(c => c.Split('\n')), line => Assert.True(line.Length <= 100, $"{line.Length} characters: {line}"));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_uses_nothing_that_notebook_engines_refuse(string name) =>
        Assert.All(CodeOf(name).SelectMany(c => c.Split('\n')), line => Assert.DoesNotMatch(@"^\s*(namespace\s|await \()", line));

    private static IEnumerable<string> CodeOf(string name) => CourseFolder.Read(name).Cells.Where(c => !c.IsMarkdown).Select(c => c.Source);

    [GeneratedRegex("Figure\\(\\s*\"([^\"]+)\"")]
    private static partial Regex FigureId();
}
