using Course.Kernels.Display;

namespace Course.Kernels.Directives;

/// <summary><c>#!lsmagic</c>: lists the directives.</summary>
internal sealed class LsMagicDirective : IDirective
{
    public string Name => "#!lsmagic";

    public string Description => "Lists these directives.";

    public Task RunAsync(DirectivePiece directive, DirectiveContext context, CancellationToken cancellationToken)
    {
        var lines = context.Directives
            .Select(d => (d.Name, d.Description))
            .Append(("#r", "References an assembly file or a package: #r \"x.dll\", #r \"nuget: Id, Version\"."))
            .Append(("#i", "Adds a package source: #i \"nuget: source\"."))
            .OrderBy(d => d.Item1, StringComparer.Ordinal)
            .Select(d => $"{d.Item1}: {d.Item2}");
        ValueDisplay.Show(MimeBundle.Single("text/plain", string.Join('\n', lines)));
        return Task.CompletedTask;
    }
}
