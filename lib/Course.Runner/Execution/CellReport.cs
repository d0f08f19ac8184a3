using Course.Kernels.Execution;

namespace Course.Runner.Execution;

/// <summary>What became of one code cell.</summary>
/// <param name="Number">The cell's 1-based number in the notebook, markdown cells counted.</param>
/// <param name="Kernel">The kernel's name.</param>
/// <param name="Line">The 1-based line of the file with the cell's first line of source.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Error">Why it failed, or null.</param>
/// <param name="Duration">How long it ran.</param>
/// <param name="Output">What it showed, as text; a long text is cut in the middle.</param>
public sealed record CellReport(
    int Number, string Kernel, int Line, CellStatus Status, CellError? Error, TimeSpan Duration, string Output)
{
    /// <summary>Whether the cell did what it should.</summary>
    public bool IsGood => Status is CellStatus.Passed or CellStatus.RaisedAsExpected or CellStatus.Skipped;

    /// <summary>The line to show to the reader: that of the error where it is known, else the cell's first.</summary>
    public int ErrorLine => Error?.Line ?? Line;
}
