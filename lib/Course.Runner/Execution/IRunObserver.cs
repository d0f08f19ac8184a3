using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>Is told how a run goes on. One call at a time, from any thread.</summary>
public interface IRunObserver
{
    /// <summary>A notebook's turn has come.</summary>
    void NotebookStarted(NotebookFile notebook);

    /// <summary>A cell begins to run.</summary>
    /// <param name="notebook">Its notebook.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="number">Its 1-based number in the notebook.</param>
    /// <param name="count">The number of cells in the notebook.</param>
    void CellStarted(NotebookFile notebook, NotebookCell cell, int number, int count);

    /// <summary>A cell has ended. What it left behind is only known at the notebook's end.</summary>
    void CellFinished(NotebookFile notebook, CellReport cell);

    /// <summary>A notebook has ended; the cells' reports are final.</summary>
    void NotebookFinished(NotebookReport notebook);
}
