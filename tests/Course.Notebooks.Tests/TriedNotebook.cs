using Course.Documents;
using Course.Notebooks.Tests.Breaks;
using Course.Notebooks.Tests.Exercises;

namespace Course.Notebooks.Tests;

/// <summary>
/// A notebook in which everything is tried. Edits that break it: some code cells, one of them edited, the last the one that has to fail. They
/// stand before the first of them as it is; the notebook, going on from there, puts right what the trial broke. Answers: cells after the
/// student's, which has none yet: one for each wrong answer and then one for the solution, graded as the student's is.
/// </summary>
internal sealed class TriedNotebook
{
    private readonly Dictionary<BreakEdit, int[]> trials = [];
    private readonly Dictionary<string, int> unanswered = [];
    private readonly Dictionary<(string Exercise, string Answer), int> answers = [];

    public TriedNotebook(string name, NotebookDocument document)
    {
        ILookup<int, BreakEdit> edits = BreakEdit.Of(name).ToLookup(edit => edit.Start(document));
        Dictionary<int, NotebookExercise> exercises = NotebookExercise.Of(document).ToDictionary(e => e.Cell);
        var cells = new List<NotebookCell>();
        for (int i = 0; i < document.Cells.Count; i++)
        {
            foreach (BreakEdit edit in edits[i])
            {
                NotebookCell[] trial = edit.Trial(document);
                trials.Add(edit, [.. Enumerable.Range(cells.Count, trial.Length)]);
                cells.AddRange(trial);
            }

            if (exercises.TryGetValue(i, out NotebookExercise? exercise))
            {
                unanswered.Add(exercise.Id, cells.Count);
            }

            cells.Add(document.Cells[i]);
            if (exercise is not null)
            {
                foreach (string answer in WrongAnswer.Of(name, exercise.Id).Select(w => w.Answer).Append(exercise.Solution))
                {
                    answers.Add((exercise.Id, answer), cells.Count);
                    cells.Add(exercise.Answered(document, answer));
                }
            }
        }

        Document = document.WithCells(cells);
    }

    public NotebookDocument Document { get; }

    /// <summary>The places of the cells of all trials.</summary>
    public IEnumerable<int> Trials => trials.Values.SelectMany(cells => cells);

    /// <summary>The 0-based places of the cells of an edit's trial; the last has to fail, no other cell may.</summary>
    public IReadOnlyList<int> TrialOf(BreakEdit edit) => trials[edit];

    /// <summary>The 0-based place of an exercise's cell as it stands, without an answer.</summary>
    public int PlaceOf(string exercise) => unanswered[exercise];

    /// <summary>The 0-based place of an answer to an exercise.</summary>
    public int PlaceOf(string exercise, string answer) => answers[(exercise, answer)];
}
