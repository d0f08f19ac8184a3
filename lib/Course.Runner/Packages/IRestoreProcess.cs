namespace Course.Runner.Packages;

/// <summary>Starts the SDK's restore.</summary>
public interface IRestoreProcess
{
    /// <summary>Runs one restore to its end. When cancelled, no process is left once the task has ended.</summary>
    Task<RestoreProcessResult> RunAsync(RestoreCommand command, CancellationToken cancellationToken);
}
