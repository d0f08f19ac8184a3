namespace Course.Kernels.Kernels;

/// <summary>A kernel that has variables, which <c>#!who</c> lists and <c>#!set</c> and <c>#!share</c> carry over.</summary>
internal interface IValueKernel : IKernel
{
    /// <summary>Every variable with its declared type and value, in the order of declaration; the newest of a name only.</summary>
    IReadOnlyList<KernelVariable> Variables { get; }

    /// <summary>Declares a variable.</summary>
    Task SetAsync(string name, object? value, Type type, CancellationToken cancellationToken);
}
