using System.ComponentModel;
using Course.Runner.Protocol;
using Course.Runner.Workers;

namespace Course.Runner.Execution;

/// <summary>
/// A process that compiles for all notebooks of a run, or for all runs of notebooks that are being edited, so that the compiler starts once
/// and not once for each. It starts when it is first needed. It is only a help: what it cannot do, or when it has ended, each notebook's own process does.
/// </summary>
/// <param name="options">How to start it.</param>
internal sealed class SharedCompiler(RunOptions options) : IAsyncDisposable
{
    // For the notebooks of a whole course; what one of them may use is another matter.
    private const int MemoryMegabytes = 2048;

    /// <summary>
    /// The compiler is compiled ahead of time: to compile a method once more, better, pays when it is called 16 384 times (a hexadecimal
    /// number) and not 30. Over a whole course that was a fifth of all work, and took longer than it saved.
    /// </summary>
    private static readonly KeyValuePair<string, string> BetterCode = new("DOTNET_TC_CallCountThreshold", "4000");

    /// <summary>How long a piece may take for which nobody waits any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly Dictionary<int, (int Notebook, TaskCompletionSource<byte[]?> Answer)> waiting = [];
    private WorkerProcess? process;
    private bool ended;
    private int lastRequest;

    /// <summary>Whether it compiles nothing any more.</summary>
    public bool HasEnded
    {
        get
        {
            lock (gate)
            {
                return ended;
            }
        }
    }

    /// <summary>Starts it, for a notebook that will need it.</summary>
    public void Begin()
    {
        lock (gate)
        {
            if (process is null && !ended)
            {
                try
                {
                    process = WorkerProcess.Start(options.Worker, Environment.CurrentDirectory, MemoryMegabytes, options.OutputLimit, BetterCode);
                }
                catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
                {
                    ended = true;
                    return;
                }

                process.Listen(Receive);
                process.Exited.ContinueWith(_ => End(), TaskScheduler.Default);
                process.Send(new WarmUp());
            }
        }
    }

    /// <summary>Compiles a piece.</summary>
    /// <param name="notebook">A number that stands for the notebook.</param>
    /// <param name="piece">The piece.</param>
    /// <returns>What it was compiled to, or why it does not compile; null when its notebook's own process has to find out.</returns>
    public Task<byte[]?> CompileAsync(int notebook, byte[] piece)
    {
        Begin();
        lock (gate)
        {
            if (ended)
            {
                return Task.FromResult<byte[]?>(null);
            }

            var answer = new TaskCompletionSource<byte[]?>(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add(++lastRequest, (notebook, answer));
            process!.Send(new CompilePiece(lastRequest, notebook, piece));
            return answer.Task;
        }
    }

    /// <summary>A notebook has ended. What it still waits for ends soon, or is taken for a piece on which the compiler hangs.</summary>
    public void Forget(int notebook)
    {
        lock (gate)
        {
            process?.Send(new ForgetNotebook(notebook));
            Task[] left = [.. waiting.Values.Where(w => w.Notebook == notebook).Select(w => w.Answer.Task)];
            if (left.Length > 0)
            {
                _ = EndUnlessAsync(Task.WhenAll(left));
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        End();
        if (process is not null)
        {
            await process.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task EndUnlessAsync(Task done)
    {
        if (await Task.WhenAny(done, Task.Delay(Patience)).ConfigureAwait(false) != done)
        {
            End();
            await process!.KillAsync().ConfigureAwait(false);
        }
    }

    private void Receive(WorkerMessage message)
    {
        if (message is PieceCompiled compiled)
        {
            lock (gate)
            {
                if (waiting.Remove(compiled.RequestId, out (int, TaskCompletionSource<byte[]?> Answer) request))
                {
                    request.Answer.SetResult(compiled.Answer);
                }
            }
        }
        else if (message is OutputLimitReached or UnhandledException)
        {
            End();
        }
    }

    /// <summary>Asks it nothing more.</summary>
    private void End()
    {
        lock (gate)
        {
            ended = true;
            foreach ((_, TaskCompletionSource<byte[]?> answer) in waiting.Values)
            {
                answer.SetResult(null);
            }

            waiting.Clear();
        }
    }
}
