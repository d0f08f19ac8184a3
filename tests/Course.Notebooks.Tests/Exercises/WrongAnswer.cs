using System.Text.Json;

namespace Course.Notebooks.Tests.Exercises;

/// <summary>An answer that is not right, and what the check has to say of it.</summary>
/// <param name="Exercise">The exercise's id.</param>
/// <param name="Answer">The code in the place of the answer.</param>
/// <param name="Verdict">close, mistake or wrong.</param>
/// <param name="Says">Part of what the student has to be told.</param>
public sealed record WrongAnswer(string Exercise, string Answer, string Verdict, string Says)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<WrongAnswer> Of(string notebook)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "WrongAnswers", notebook + ".json");
        return File.Exists(path) ? JsonSerializer.Deserialize<WrongAnswer[]>(File.ReadAllBytes(path), Options)! : [];
    }

    /// <summary>Those of one exercise.</summary>
    public static IEnumerable<WrongAnswer> Of(string notebook, string exercise) => Of(notebook).Where(w => w.Exercise == exercise);
}
