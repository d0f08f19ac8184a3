namespace Course.Kernels.Kernels;

/// <summary>Runs the code of one language. A new language is a new class and one line in <see cref="KernelSet"/>.</summary>
internal interface IKernel
{
    /// <summary>The names under which cells and directives may call it; the first is its own.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Runs code to its end, showing values on the way.</summary>
    /// <exception cref="Execution.CellFailedException">The code is wrong or failed.</exception>
    Task SubmitAsync(KernelCode code, CancellationToken cancellationToken);
}
