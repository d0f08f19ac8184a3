using Course.Kernels.Execution;
using Course.Kernels.Kernels;

namespace Course.Kernels.Directives;

/// <summary>What a directive may use: the kernels, the way to run an imported file, and the end of its cell.</summary>
/// <param name="Kernels">The notebook's kernels.</param>
/// <param name="Directives">All directives, for <c>#!lsmagic</c>.</param>
/// <param name="Import">Runs another file's cells here; the path is as written.</param>
internal sealed record DirectiveContext(
    KernelSet Kernels,
    IReadOnlyList<IDirective> Directives,
    Func<DirectivePiece, string, CancellationToken, Task> Import)
{
    private readonly List<Action> _atEnd = [];

    /// <summary>Does something after the cell's last line, if the cell gets there.</summary>
    public void AtEndOfCell(Action action) => _atEnd.Add(action);

    /// <summary>Does what was put off to the end of the cell.</summary>
    public void EndCell()
    {
        foreach (var action in _atEnd)
        {
            action();
        }

        _atEnd.Clear();
    }

    /// <summary>Finds a kernel that has variables.</summary>
    public IValueKernel ValueKernel(DirectivePiece directive, string name)
    {
        if (!Kernels.TryFind(name, out var kernel))
        {
            var names = string.Join(", ", Kernels.All.Select(k => k.Names[0]));
            throw CellFailedException.At(directive.Line, "DirectiveError", $"{directive.Name} names the kernel \"{name}\", which this notebook does not have. It has: {names}.");
        }

        return kernel as IValueKernel
            ?? throw CellFailedException.At(directive.Line, "DirectiveError", $"{directive.Name} cannot use the kernel \"{name}\": it has no variables.");
    }
}
