namespace Course.Runner.Execution;

/// <summary>What became of one notebook.</summary>
/// <param name="File">The notebook.</param>
/// <param name="Cells">Its code cells in order; none when it could not be read or was not begun.</param>
/// <param name="Problem">Why the notebook as a whole is not usable, or null.</param>
/// <param name="Begun">False when the run was interrupted before this notebook's turn.</param>
/// <param name="Duration">How long it took.</param>
public sealed record NotebookReport(
    NotebookFile File, IReadOnlyList<CellReport> Cells, NotebookProblem? Problem, bool Begun, TimeSpan Duration)
{
    /// <summary>Whether the cells and outputs are those of an earlier run, since nothing they depend on has changed.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>The exit code this notebook alone would give.</summary>
    public RunExitCode ExitCode
    {
        get
        {
            RunExitCode worst = Problem is null ? RunExitCode.Success : RunExitCode.BadInput;
            worst = Begun ? worst : RunExitCode.Interrupted;
            foreach (CellReport cell in Cells)
            {
                RunExitCode code = cell.Status switch
                {
                    CellStatus.Passed or CellStatus.RaisedAsExpected or CellStatus.Skipped => RunExitCode.Success,
                    CellStatus.TimedOut or CellStatus.Crashed => RunExitCode.TimedOutOrCrashed,
                    CellStatus.Interrupted => RunExitCode.Interrupted,
                    _ => RunExitCode.CellFailed,
                };
                worst = code > worst ? code : worst;
            }

            return worst;
        }
    }

    /// <summary>The number of cells with a status.</summary>
    public int Count(CellStatus status) => Cells.Count(c => c.Status == status);
}
