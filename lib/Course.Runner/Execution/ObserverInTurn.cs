using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>Passes calls on one at a time.</summary>
/// <param name="inner">The observer to tell.</param>
internal sealed class ObserverInTurn(IRunObserver inner) : IRunObserver
{
    private readonly Lock turn = new();

    /// <inheritdoc/>
    public void NotebookStarted(NotebookFile notebook)
    {
        lock (turn)
        {
            inner.NotebookStarted(notebook);
        }
    }

    /// <inheritdoc/>
    public void CellStarted(NotebookFile notebook, NotebookCell cell, int number, int count)
    {
        lock (turn)
        {
            inner.CellStarted(notebook, cell, number, count);
        }
    }

    /// <inheritdoc/>
    public void CellFinished(NotebookFile notebook, CellReport cell)
    {
        lock (turn)
        {
            inner.CellFinished(notebook, cell);
        }
    }

    /// <inheritdoc/>
    public void NotebookFinished(NotebookReport notebook)
    {
        lock (turn)
        {
            inner.NotebookFinished(notebook);
        }
    }
}
