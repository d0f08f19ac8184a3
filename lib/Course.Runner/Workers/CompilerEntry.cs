using System.Collections.Concurrent;
using Course.Kernels.Execution;
using Course.Runner.Protocol;

namespace Course.Runner.Workers;

/// <summary>A worker process that has no notebook of its own and compiles for the others.</summary>
internal static class CompilerEntry
{
    /// <summary>Compiles until told to end: the pieces of one notebook one after the other, those of several side by side.</summary>
    /// <param name="channel">Where the answers go.</param>
    /// <param name="orders">The orders after the first.</param>
    /// <param name="first">The first order.</param>
    public static void Serve(MessageChannel channel, BlockingCollection<WorkerMessage> orders, WorkerMessage first)
    {
        var service = new CompilationService();
        var notebooks = new Dictionary<int, Task>();
        for (WorkerMessage order = first; order is not Shutdown; order = orders.Take())
        {
            switch (order)
            {
                case WarmUp:
                    _ = Task.Run(NotebookEngine.WarmUp);
                    break;
                case CompilePiece piece:
                    notebooks[piece.Notebook] = After(piece.Notebook, () => channel.Send(new PieceCompiled(piece.RequestId, service.Compile(piece.Notebook, piece.Piece))));
                    break;
                case ForgetNotebook gone:
                    After(gone.Notebook, () => service.Forget(gone.Notebook));
                    notebooks.Remove(gone.Notebook);
                    break;
            }
        }

        Task After(int notebook, Action work) =>
            notebooks.GetValueOrDefault(notebook, Task.CompletedTask).ContinueWith(_ => work(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
