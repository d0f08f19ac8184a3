using System.Collections.Concurrent;
using Course.Kernels.Packages;
using Course.Runner.Protocol;

namespace Course.Runner.Workers;

/// <summary>
/// The worker's package resolver: asks the command line, which restores once for all workers and outside their limits.
/// </summary>
/// <param name="channel">The way to the command line.</param>
internal sealed class RemotePackageResolver(MessageChannel channel) : IPackageResolver
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<PackageResolution>> waiting = new();
    private int lastRequest;

    /// <inheritdoc/>
    public Task<PackageResolution> ResolveAsync(PackageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        int id = Interlocked.Increment(ref lastRequest);
        var answer = new TaskCompletionSource<PackageResolution>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        channel.Send(new PackagesWanted(id, request));
        return answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Takes an answer from the command line.</summary>
    public void Answer(PackagesResolved answer)
    {
        if (waiting.TryRemove(answer.RequestId, out TaskCompletionSource<PackageResolution>? source))
        {
            source.SetResult(answer.Resolution);
        }
    }

    /// <summary>Takes a refusal from the command line.</summary>
    public void Answer(PackagesFailed answer)
    {
        if (waiting.TryRemove(answer.RequestId, out TaskCompletionSource<PackageResolution>? source))
        {
            source.SetException(new PackageResolutionException(answer.Reason));
        }
    }
}
