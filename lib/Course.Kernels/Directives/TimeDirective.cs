using System.Diagnostics;
using System.Globalization;
using Course.Kernels.Display;

namespace Course.Kernels.Directives;

/// <summary><c>#!time</c>: shows how long the rest of the cell took.</summary>
internal sealed class TimeDirective : IDirective
{
    public string Name => "#!time";

    public string Description => "Shows how long the cell took.";

    public Task RunAsync(DirectivePiece directive, DirectiveContext context, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        context.AtEndOfCell(() =>
        {
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            ValueDisplay.Show(MimeBundle.Single("text/plain", string.Create(CultureInfo.InvariantCulture, $"Wall time: {milliseconds}ms")));
        });
        return Task.CompletedTask;
    }
}
