namespace Course.Kernels.Execution;

/// <summary>How a cell ended.</summary>
/// <param name="Error">Null when it succeeded.</param>
public sealed record CellResult(CellError? Error)
{
    /// <summary>The result of a cell without error.</summary>
    public static CellResult Success { get; } = new((CellError?)null);

    /// <summary>True when the cell ran to its end.</summary>
    public bool Succeeded => Error is null;
}
