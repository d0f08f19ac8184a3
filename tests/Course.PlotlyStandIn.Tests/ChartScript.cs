using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Plotly.NET;

namespace Course.PlotlyStandIn.Tests;

/// <summary>C# as a notebook compiles it, against the stand-in.</summary>
internal static class ChartScript
{
    /// <summary>The collection of the tests that compile: they continue one script, which must not be compiled twice at a time.</summary>
    public const string Collection = "Scripts";

    public const string Header = """
        using Plotly.NET;
        using Plotly.NET.LayoutObjects;
        using Plotly.NET.TraceObjects;
        using Plotly.NET.CSharp;
        using Chart = Plotly.NET.CSharp.Chart;
        """;

    public static ScriptOptions Options { get; } = ScriptOptions.Default
        .WithReferences(
            typeof(object).Assembly, typeof(Enumerable).Assembly, Assembly.Load("System.Collections"),
            Assembly.Load("System.Runtime"), typeof(GenericChart).Assembly,
            typeof(Microsoft.FSharp.Core.FSharpOption<>).Assembly)
        .WithImports(
            "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks",
            "System.Linq");

    private static Script<object> Inputs { get; } = CSharpScript.Create(Header + "\n" + RecordedFigure.Data, Options);

    /// <summary>A script that ends in the expression, with the header and the recorded inputs before it.</summary>
    public static Script<object> OfExpression(string expression) => Inputs.ContinueWith(expression);

    /// <summary>The expression's value.</summary>
    public static async Task<GenericChart> ChartOf(string expression) =>
        (GenericChart)(await OfExpression(expression).RunAsync()).ReturnValue;

    /// <summary>The ids of the errors that the expression has when the header lacks its alias.</summary>
    public static IEnumerable<string> ErrorsWithoutAlias(string expression) =>
        CSharpScript.Create(Header[..Header.LastIndexOf("using", StringComparison.Ordinal)] + expression, Options)
            .GetCompilation().GetDiagnostics().Select(diagnostic => diagnostic.Id);
}
