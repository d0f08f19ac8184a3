using Course.Kernels.Display;

namespace Course.Kernels.Kernels;

/// <summary>A kernel that shows its code in one form instead of running it: markdown, HTML, CSS, mermaid.</summary>
/// <param name="names">The kernel's names, its own first.</param>
/// <param name="mimeType">The form.</param>
/// <param name="wrap">What is put around the code.</param>
internal sealed class MarkupKernel(IReadOnlyList<string> names, string mimeType, Func<string, string> wrap) : IKernel
{
    public IReadOnlyList<string> Names { get; } = names;

    public Task SubmitAsync(KernelCode code, CancellationToken cancellationToken)
    {
        ValueDisplay.Show(MimeBundle.Single(mimeType, wrap(code.Text)));
        return Task.CompletedTask;
    }
}
