namespace Course.Kernels.Directives;

/// <summary>What a line beginning with <c>#!</c> does.</summary>
internal interface IDirective
{
    /// <summary>The directive as written, with its sign.</summary>
    string Name { get; }

    /// <summary>A sentence for <c>#!lsmagic</c>.</summary>
    string Description { get; }

    /// <summary>Does it.</summary>
    /// <exception cref="Execution.CellFailedException">It cannot be done; the error names the line and the remedy.</exception>
    Task RunAsync(DirectivePiece directive, DirectiveContext context, CancellationToken cancellationToken);
}
