using Course.Kernels.Kernels;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels.Directives;

/// <summary>
/// <c>#!set --name x --value @csharp:y</c>: declares a variable in the cell's kernel, with another kernel's value or
/// with the text itself.
/// </summary>
internal sealed class SetDirective : IDirective
{
    public string Name => "#!set";

    public string Description => "Declares a variable: #!set --name x --value @csharp:y, or a text.";

    public Task RunAsync(DirectivePiece directive, DirectiveContext context, CancellationToken cancellationToken)
    {
        var arguments = DirectiveArguments.Parse(directive, "--name", "--value", "--mime-type");
        var name = arguments.Option("--name") ?? throw arguments.Wrong("needs --name.");
        var source = arguments.Option("--value") ?? throw arguments.Wrong("needs --value.");
        var target = context.ValueKernel(directive, directive.Kernel);
        if (!source.StartsWith('@'))
        {
            return target.SetAsync(name, source, typeof(string), cancellationToken);
        }

        var parts = source[1..].Split(':', 2);
        if (parts.Length != 2)
        {
            throw arguments.Wrong($"cannot read the value \"{source}\". Write @kernel:variable, for example @csharp:x.");
        }

        return CopyAsync(directive, context, parts[0], parts[1], target, name, arguments.Option("--mime-type"), cancellationToken);
    }

    /// <summary>Declares in one kernel a variable with the value of another kernel's.</summary>
    public static Task CopyAsync(
        DirectivePiece directive,
        DirectiveContext context,
        string fromKernel,
        string fromName,
        IValueKernel target,
        string name,
        string? mimeType,
        CancellationToken cancellationToken)
    {
        var variables = context.ValueKernel(directive, fromKernel).Variables;
        var variable = variables.FirstOrDefault(v => v.Name == fromName)
            ?? throw Execution.CellFailedException.At(
                directive.Line,
                "DirectiveError",
                $"{directive.Name} asks for the variable \"{fromName}\" of the kernel \"{fromKernel}\", which has none of that name. Run the cell that declares it first.");
        return mimeType is null
            ? target.SetAsync(name, variable.Value, variable.Value?.GetType() ?? variable.Type, cancellationToken)
            : target.SetAsync(name, Formatter.ToDisplayString(variable.Value, mimeType), typeof(string), cancellationToken);
    }
}
