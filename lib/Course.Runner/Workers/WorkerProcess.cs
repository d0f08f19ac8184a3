using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Course.Runner.Protocol;

namespace Course.Runner.Workers;

/// <summary>A worker process as the command line sees it: its messages, its stray output, its end.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // While a pipe's far end can be inherited, no other worker may be started.
    private static readonly Lock Spawning = new();

    private readonly Process process;
    private readonly MessageChannel channel;
    private readonly ProcessFamily family;
    private readonly TaskCompletionSource disconnected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WorkerProcess(Process process, MessageChannel channel, string token, long outputLimit)
    {
        this.process = process;
        this.channel = channel;
        family = new ProcessFamily(process.Id, token);
        LeftBehind = new LeftBehind(process.Id);
        process.StandardInput.Close();
        Output = new StrayOutput(token, outputLimit);
        Error = new StrayOutput(token, outputLimit);
        Exited = process.WaitForExitAsync();
    }

    /// <summary>Done when the process has ended.</summary>
    public Task Exited { get; }

    /// <summary>What the worker wrote to its real standard output.</summary>
    public StrayOutput Output { get; }

    /// <summary>What the worker wrote to its real standard error.</summary>
    public StrayOutput Error { get; }

    /// <summary>Which cell started what.</summary>
    public LeftBehind LeftBehind { get; }

    /// <summary>The exit code of the ended process; 128 and the signal's number if a signal ended it.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Starts a worker.</summary>
    /// <param name="command">How.</param>
    /// <param name="folder">Its working directory.</param>
    /// <param name="memoryMegabytes">Its memory limit in MB (2²⁰ bytes).</param>
    /// <param name="outputLimit">The bytes a cell may show.</param>
    /// <param name="settings">More settings for its runtime.</param>
    public static WorkerProcess Start(WorkerCommand command, string folder, int memoryMegabytes, long outputLimit, params KeyValuePair<string, string>[] settings)
    {
        string token = Guid.NewGuid().ToString("N");
        lock (Spawning)
        {
            var toWorker = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var fromWorker = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            var start = new ProcessStartInfo(command.FileName)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                CreateNoWindow = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            string[] own =
            [
                toWorker.GetClientHandleAsString(),
                fromWorker.GetClientHandleAsString(),
                memoryMegabytes.ToString(CultureInfo.InvariantCulture),
            ];
            foreach (string argument in command.Arguments.Concat(own))
            {
                start.ArgumentList.Add(argument);
            }

            ProcessLimits.Prepare(start.Environment, memoryMegabytes);
            start.Environment[ProcessFamily.TokenVariable] = token;
            Array.ForEach(settings, s => start.Environment[s.Key] = s.Value);
            Process process = Process.Start(start) ?? throw new InvalidOperationException($"'{command.FileName}' did not start.");
            toWorker.DisposeLocalCopyOfClientHandle();
            fromWorker.DisposeLocalCopyOfClientHandle();
            return new WorkerProcess(process, new MessageChannel(fromWorker, toWorker), token, outputLimit);
        }
    }

    /// <summary>Begins to listen to the worker.</summary>
    /// <param name="receive">Takes its messages, on threads of their own.</param>
    public void Listen(Action<WorkerMessage> receive)
    {
        Output.Start(process.StandardOutput.BaseStream, () => receive(new OutputLimitReached()));
        Error.Start(process.StandardError.BaseStream, () => receive(new OutputLimitReached()));
        new Thread(() => Receive(receive)) { IsBackground = true, Name = "worker messages" }.Start();
    }

    /// <summary>Sends a message; what a dead worker no longer reads is lost.</summary>
    public void Send(WorkerMessage message) => channel.Send(message);

    /// <summary>The living processes that the notebook started.</summary>
    public IReadOnlyList<int> Descendants() => family.Descendants();

    /// <summary>Ends what the notebook started, not the worker.</summary>
    public void KillDescendants() => family.KillDescendants();

    /// <summary>Ends the worker and all that it started, and waits for its end.</summary>
    public async Task KillAsync()
    {
        family.Kill();
        await EndedAsync().ConfigureAwait(false);
    }

    /// <summary>Waits until an ending worker is gone and all that it sent has been read.</summary>
    public async Task EndedAsync()
    {
        // A child that holds the pipes open must not hold us up.
        Task all = Task.WhenAll(Exited, disconnected.Task, Output.Ended, Error.Ended);
        await Task.WhenAny(all, Task.Delay(TimeSpan.FromSeconds(3))).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!Exited.IsCompleted)
        {
            await KillAsync().ConfigureAwait(false);
        }

        family.KillDescendants();
        channel.Dispose();
        process.Dispose();
    }

    private void Receive(Action<WorkerMessage> receive)
    {
        try
        {
            while (channel.Receive() is { } message)
            {
                receive(message);
            }
        }
        catch (InvalidDataException)
        {
            // A cell wrote to the pipe itself. Without a common language there is only the end.
            family.Kill();
        }

        disconnected.SetResult();
    }
}
