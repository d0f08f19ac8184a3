using System.Reflection;

namespace Course.Runner.Workers;

/// <summary>How to start a worker: the program and the arguments that come before the worker's own.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its first arguments.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>The command word by which the executable knows that it is a worker.</summary>
    public const string Word = "worker";

    /// <summary>The running executable again, whether started as <c>course</c> or as <c>dotnet course.dll</c>.</summary>
    /// <exception cref="InvalidOperationException">The executable's place cannot be had.</exception>
    public static WorkerCommand OfThisProcess()
    {
        string program = Environment.ProcessPath
            ?? throw new InvalidOperationException("The path of the running executable cannot be had.");
        if (!Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            return new WorkerCommand(program, [Word]);
        }

        string assembly = Assembly.GetEntryAssembly()?.Location
            ?? throw new InvalidOperationException("The path of the running assembly cannot be had.");
        return new WorkerCommand(program, [assembly, Word]);
    }
}
