using System.Diagnostics.CodeAnalysis;
using Course.Kernels.Display;

namespace Course.Kernels.Kernels;

/// <summary>The kernels of a notebook, found by any of their names.</summary>
internal sealed class KernelSet
{
    private readonly Dictionary<string, IKernel> _byName = new(StringComparer.Ordinal);

    private KernelSet(IReadOnlyList<IKernel> kernels)
    {
        All = kernels;
        foreach (var kernel in kernels)
        {
            foreach (var name in kernel.Names)
            {
                _byName.Add(name, kernel);
            }
        }
    }

    /// <summary>Every kernel once.</summary>
    public IReadOnlyList<IKernel> All { get; }

    /// <summary>The kernels of the course: the given C# kernel, and those whose code is shown in the page.</summary>
    public static KernelSet WithCSharp(IKernel csharp) => new(
    [
        csharp,
        new MarkupKernel(["markdown", "md"], "text/markdown", text => text),
        new MarkupKernel(["html"], "text/html", text => text),
        new MarkupKernel(["css"], "text/html", MarkupSnippets.Style),
        new MarkupKernel(["mermaid"], "text/vnd.mermaid", text => text),
        new JavaScriptKernel(),
    ]);

    /// <summary>Finds a kernel by name or alias.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out IKernel? kernel) => _byName.TryGetValue(name, out kernel);
}
