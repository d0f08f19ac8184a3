namespace Course.Kernels.CSharp;

/// <summary>
/// Runs a cell's code on a thread of its own. A thread that a cell starts takes over the name of the thread it was
/// started from; so whoever looks at the process's threads can tell a cell's from the runtime's.
/// </summary>
internal static class CellThread
{
    private const string Name = "notebook cell";

    /// <summary>Starts code; the task ends when the code has, awaited parts included.</summary>
    public static Task<object?> Start(Func<Task<object?>> code)
    {
        var started = new TaskCompletionSource<Task<object?>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(code, started)) { IsBackground = true, Name = Name };
        thread.Start();
        return started.Task.Unwrap();
    }

    private static void Run(Func<Task<object?>> code, TaskCompletionSource<Task<object?>> started)
    {
        try
        {
            started.SetResult(code());
        }
        catch (Exception exception)
        {
            started.SetException(exception);
        }
    }
}
