namespace Course.Kernels.Directives;

/// <summary><c>#!import file</c>: runs the cells of another notebook, or a C# file, here.</summary>
internal sealed class ImportDirective : IDirective
{
    public string Name => "#!import";

    public string Description => "Runs the cells of a .dib, .ipynb, .cs or .csx file here.";

    public Task RunAsync(DirectivePiece directive, DirectiveContext context, CancellationToken cancellationToken)
    {
        var file = DirectiveArguments.Parse(directive, "--file").Required("--file");
        return context.Import(directive, file, cancellationToken);
    }
}
