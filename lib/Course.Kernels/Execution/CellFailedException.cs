namespace Course.Kernels.Execution;

/// <summary>Thrown by kernels and directives to end the cell with an error for the reader.</summary>
public sealed class CellFailedException(CellError error) : Exception(error.Message)
{
    /// <summary>What the reader is told.</summary>
    public CellError Error { get; } = error;

    /// <summary>A failure at one line, without a stack trace.</summary>
    public static CellFailedException At(int? line, string name, string message) =>
        new(new CellError(name, message, line, []));
}
