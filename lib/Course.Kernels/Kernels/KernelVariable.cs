namespace Course.Kernels.Kernels;

/// <summary>A variable of a kernel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Value">Its value now.</param>
internal sealed record KernelVariable(string Name, Type Type, object? Value);
