using System.Text;
using System.Text.Json;
using Course.Kernels.Display;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels.Kernels;

/// <summary>
/// JavaScript runs in the page, not here: a cell becomes a script element, and the values that were shared with it
/// become constants in front of the code.
/// </summary>
internal sealed class JavaScriptKernel : IValueKernel
{
    private readonly OrderedDictionary<string, KernelVariable> _variables = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names { get; } = ["javascript", "js"];

    public IReadOnlyList<KernelVariable> Variables => [.. _variables.Values];

    public Task SetAsync(string name, object? value, Type type, CancellationToken cancellationToken)
    {
        _variables[name] = new KernelVariable(name, type, value);
        return Task.CompletedTask;
    }

    public Task SubmitAsync(KernelCode code, CancellationToken cancellationToken)
    {
        var script = new StringBuilder("(async function () {\n");
        foreach (var (name, variable) in _variables)
        {
            script.Append("const ").Append(name).Append(" = ").Append(Json(variable.Value)).Append(";\n");
        }

        script.Append(code.Text).Append("\n})();");
        ValueDisplay.Show(MimeBundle.Single("text/html", MarkupSnippets.Script(script.ToString())));
        return Task.CompletedTask;
    }

    private static string Json(object? value) => MarkupSnippets.JsonInScript(
        value is string text ? JsonSerializer.Serialize(text) : Formatter.ToDisplayString(value, "application/json"));
}
