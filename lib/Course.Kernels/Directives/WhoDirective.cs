using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Course.Kernels.CSharp;
using Course.Kernels.Display;
using Course.Kernels.Kernels;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels.Directives;

/// <summary><c>#!who</c> lists the variables of the cell's kernel; <c>#!whos</c> adds their types and values.</summary>
/// <param name="detailed">True for <c>#!whos</c>.</param>
internal sealed class WhoDirective(bool detailed) : IDirective
{
    public string Name => detailed ? "#!whos" : "#!who";

    public string Description => detailed
        ? "Lists the variables with their types and values."
        : "Lists the names of the variables.";

    public Task RunAsync(DirectivePiece directive, DirectiveContext context, CancellationToken cancellationToken)
    {
        var variables = context.ValueKernel(directive, directive.Kernel).Variables;
        ValueDisplay.Show(new OrderedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["text/html"] = detailed ? Table(variables) : List(variables),
            ["text/plain"] = Text(variables),
        });
        return Task.CompletedTask;
    }

    private static string List(IReadOnlyList<KernelVariable> variables) =>
        "<div>" + string.Join("  ", variables.Select(v => WebUtility.HtmlEncode(v.Name))) + "</div>";

    private static string Table(IReadOnlyList<KernelVariable> variables)
    {
        var html = new StringBuilder("<table><thead><tr><th>Variable</th><th>Type</th><th>Value</th></tr></thead><tbody>");
        foreach (var variable in variables)
        {
            html.Append("<tr><td>").Append(WebUtility.HtmlEncode(variable.Name))
                .Append("</td><td>").Append(WebUtility.HtmlEncode(TypeOf(variable)))
                .Append("</td><td><pre>").Append(WebUtility.HtmlEncode(ValueOf(variable))).Append("</pre></td></tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    private string Text(IReadOnlyList<KernelVariable> variables) =>
        string.Join('\n', variables.Select(v => detailed ? $"{v.Name}: {TypeOf(v)} = {ValueOf(v)}" : v.Name));

    private static string TypeOf(KernelVariable variable) =>
        CSharpTypeName.Of(variable.Value?.GetType() ?? variable.Type).Replace("global::", "", StringComparison.Ordinal);

    private static string ValueOf(KernelVariable variable) => Formatter.ToDisplayString(variable.Value, "text/plain");
}
