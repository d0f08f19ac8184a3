using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Scripting;
using Plotly.NET;

namespace Course.PlotlyStandIn.Tests.NotebookUse;

/// <summary>
/// Which members of the stand-in a script uses, and with which arguments: <c>CSharp.Chart.Point</c> and
/// <c>CSharp.Chart.Point(Name)</c>, without the leading <c>Plotly.NET</c>.
/// </summary>
internal static class PlotlyUse
{
    private static readonly string StandIn = typeof(GenericChart).Assembly.GetName().Name!;

    /// <summary>The names of the stand-in's members. What has another name is none of its, and need not be bound to know that.</summary>
    private static readonly HashSet<string> Names = [.. typeof(GenericChart).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers()).Select(member => member.Name)];

    /// <summary>The uses in the whole chain of scripts that ends in <paramref name="last"/>.</summary>
    public static SortedSet<string> In(Script last)
    {
        var uses = new SortedSet<string>(StringComparer.Ordinal);
        for (Script? script = last; script is not null; script = script.Previous)
        {
            Compilation compilation = script.GetCompilation();
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                SemanticModel model = compilation.GetSemanticModel(tree);
                foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
                {
                    uses.UnionWith(Of(node, model));
                }
            }
        }

        return uses;
    }

    private static IEnumerable<string> Of(SyntaxNode node, SemanticModel model) => node switch
    {
        InvocationExpressionSyntax call when !Names.Contains(Called(call)) => [],
        SimpleNameSyntax name when !Names.Contains(name.Identifier.ValueText) => [],
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => model.GetOperation(node) switch
        {
            IInvocationOperation call => Call(call.TargetMethod, call.Arguments, call.TargetMethod.Name),
            IObjectCreationOperation { Constructor: { } made } creation when !IsOptionalArgument(made.ContainingType) =>
                Call(made, creation.Arguments, "new"),
            _ => [],
        },
        SimpleNameSyntax => model.GetSymbolInfo(node).Symbol is { Kind: SymbolKind.Property or SymbolKind.Field } member
            && IsStandIn(member)
            ? [NameOf(member, member.Name)]
            : [],
        _ => [],
    };

    private static string Called(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "Invoke",
    };

    private static IEnumerable<string> Call(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, string name)
    {
        if (!IsStandIn(method))
        {
            return [];
        }

        string member = NameOf(method, name);
        return arguments
            .Where(argument => argument.ArgumentKind == ArgumentKind.Explicit)
            .Where(argument => !(method.IsExtensionMethod && argument.Parameter!.Ordinal == 0))
            .Select(argument => $"{member}({argument.Parameter!.Name})")
            .Prepend(member);
    }

    private static bool IsOptionalArgument(INamedTypeSymbol type) => type.Name == "Optional";

    private static bool IsStandIn(ISymbol symbol) => symbol.ContainingAssembly?.Name == StandIn;

    private static string NameOf(ISymbol symbol, string name)
    {
        string type = symbol.ContainingType.OriginalDefinition.ToDisplayString();
        const string root = "Plotly.NET.";
        return (type.StartsWith(root, StringComparison.Ordinal) ? type[root.Length..] : type) + "." + name;
    }
}
