namespace Course.Kernels.Directives;

/// <summary><c>#!share --from csharp x [--as y]</c>: makes another kernel's variable known in the cell's kernel.</summary>
internal sealed class ShareDirective : IDirective
{
    public string Name => "#!share";

    public string Description => "Takes a variable over from another kernel: #!share --from csharp x [--as y].";

    public Task RunAsync(DirectivePiece directive, DirectiveContext context, CancellationToken cancellationToken)
    {
        var arguments = DirectiveArguments.Parse(directive, "--from", "--name", "--as", "--mime-type");
        var from = arguments.Option("--from") ?? throw arguments.Wrong("needs --from.");
        var name = arguments.Required("--name");
        return SetDirective.CopyAsync(
            directive,
            context,
            from,
            name,
            context.ValueKernel(directive, directive.Kernel),
            arguments.Option("--as") ?? name,
            arguments.Option("--mime-type"),
            cancellationToken);
    }
}
