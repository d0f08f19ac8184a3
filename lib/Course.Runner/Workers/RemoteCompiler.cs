using System.Collections.Concurrent;
using Course.Kernels.Execution;
using Course.Runner.Protocol;

namespace Course.Runner.Workers;

/// <summary>The worker's way to the compiler that notebooks share: asks the command line, which passes it on.</summary>
/// <param name="channel">The way to the command line.</param>
internal sealed class RemoteCompiler(MessageChannel channel) : IPieceCompiler
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<byte[]?>> waiting = new();
    private int lastRequest;

    /// <inheritdoc/>
    public byte[]? Compile(byte[] piece, CancellationToken cancellationToken)
    {
        int id = Interlocked.Increment(ref lastRequest);
        var answer = new TaskCompletionSource<byte[]?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        channel.Send(new PieceWanted(id, piece));
        return answer.Task.WaitAsync(cancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>Takes an answer from the command line.</summary>
    public void Answer(PieceCompiled answer)
    {
        if (waiting.TryRemove(answer.RequestId, out TaskCompletionSource<byte[]?>? source))
        {
            source.SetResult(answer.Answer);
        }
    }
}
