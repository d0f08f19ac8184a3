using System.Runtime.InteropServices;
using Course.Kernels.Display;
using Microsoft.CodeAnalysis;

namespace Course.Kernels.Directives;

/// <summary><c>#!about</c>: what runs this notebook.</summary>
internal sealed class AboutDirective : IDirective
{
    public string Name => "#!about";

    public string Description => "Shows the versions of what runs this notebook.";

    public Task RunAsync(DirectivePiece directive, DirectiveContext context, CancellationToken cancellationToken)
    {
        ValueDisplay.Show(MimeBundle.Single("text/plain", string.Join('\n',
            "The course's notebook runner",
            $"Runtime: {RuntimeInformation.FrameworkDescription}",
            $"C# compiler: Roslyn {typeof(Compilation).Assembly.GetName().Version}",
            $"Kernels: {string.Join(", ", context.Kernels.All.Select(k => k.Names[0]))}")));
        return Task.CompletedTask;
    }
}
