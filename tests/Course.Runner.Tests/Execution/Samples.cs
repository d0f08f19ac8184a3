using Course.Kernels.Execution;
using Course.Runner.Execution;

namespace Course.Runner.Tests.Execution;

/// <summary>Reports made by hand.</summary>
internal static class Samples
{
    public static NotebookFile File(string name = "notebooks/a.dib") => new(Path.GetFullPath(name), name, null);

    public static CellReport Cell(CellStatus status, int number = 1)
    {
        CellError? error = status is CellStatus.Passed or CellStatus.Skipped or CellStatus.NotRun
            ? null
            : new CellError("SomeException", "It <broke> & \u0001 \"failed\"\nwith %, : and ,", 40 + number, ["at line 1", "at \u001b[31mline 2"]);
        return new CellReport(number, "csharp", 10 * number, status, error, TimeSpan.FromMilliseconds(1234), $"output {number} \u0000 😀");
    }

    public static NotebookReport Notebook(params CellStatus[] statuses) => new(
        File(), [.. statuses.Select((s, i) => Cell(s, i + 1))], null, true, TimeSpan.FromSeconds(2));

    public static NotebookReport Unreadable() => new(
        File("notebooks/b.ipynb"), [], new NotebookProblem("notebooks/b.ipynb(3): the JSON ends too early.", 3), true, TimeSpan.Zero);

    public static NotebookReport NotBegun() => new(File("notebooks/c.dib"), [], null, false, TimeSpan.Zero);

    public static RunReport Everything() => new([Notebook(Enum.GetValues<CellStatus>()), Unreadable(), NotBegun()], TimeSpan.FromSeconds(3));
}
