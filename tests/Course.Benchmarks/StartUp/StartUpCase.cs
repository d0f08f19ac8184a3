using System.Globalization;

namespace Course.Benchmarks.StartUp;

/// <summary>A notebook whose run is timed as a whole process, in C# for our runner and in Python for Jupyter.</summary>
/// <param name="Work">What it is.</param>
/// <param name="Goal">The seconds to stay within, where Jupyter takes <see cref="JupyterSeconds"/> for <see cref="Plain"/>.</param>
/// <param name="Cells">Its C#, by a number that is another one in each run: code that has not been compiled before.</param>
/// <param name="Python">The same in Python.</param>
internal sealed record StartUpCase(string Work, double Goal, Func<int, string[]> Cells, Func<int, string[]> Python)
{
    /// <summary>What Jupyter took for ten plain cells on the machine for which the goals were set.</summary>
    internal const double JupyterSeconds = 2.1;

    internal static StartUpCase Plain { get; } = new("Ten plain cells", 0.8, n => CSharpCells(n, 10), n => PythonCells(n, 10));

    internal static IReadOnlyList<StartUpCase> All { get; } =
    [
        new("An empty notebook", 0.5, _ => [], _ => []),
        Plain,
        new("Ten cells, of which three are charts", 1.0, n => [Packages, .. CSharpCells(n, 6), .. Charts(n)], n => ["import plotly.graph_objects as go", .. PythonCells(n, 6), .. PythonCharts(n)]),
    ];

    private const string Packages = """
        #r "nuget: Plotly.NET, 6.0.0"
        #r "nuget: Plotly.NET.CSharp, 0.14.0"
        #r "nuget: Plotly.NET.Interactive, 6.0.0"
        """;

    private static string[] CSharpCells(int n, int count) => Filled(n, count, """
        var a# = @;
        var list# = Enumerable.Range(0, a# % 17 + 3).Select(i => i * 0.5).ToList();
        Console.WriteLine($"{list#.Sum():F3} of {list#.Count}");
        """);

    private static string[] PythonCells(int n, int count) => Filled(n, count, """
        a# = @
        list# = [i * 0.5 for i in range(a# % 17 + 3)]
        print(f"{sum(list#):.3f} of {len(list#)}")
        """);

    private static string[] Charts(int n) =>
    [
        $"Plotly.NET.CSharp.Chart.Line<double, double, string>(new[] {{ 1.0, 2, 3 }}, new[] {{ {n}.0, 2, 5 }})",
        $"Plotly.NET.CSharp.Chart.Point<double, double, string>(new[] {{ 1.0, 2, 3 }}, new[] {{ {n}.0, 2, 5 }})",
        $"Plotly.NET.CSharp.Chart.Histogram<double, double, string>(new[] {{ 1.0, {n}, 3 }})",
    ];

    private static string[] PythonCharts(int n) =>
    [
        $"go.Figure(go.Scatter(x=[1, 2, 3], y=[{n}, 2, 5], mode='lines'))",
        $"go.Figure(go.Scatter(x=[1, 2, 3], y=[{n}, 2, 5], mode='markers'))",
        $"go.Figure(go.Histogram(x=[1, {n}, 3]))",
    ];

    /// <summary>Cells of a pattern, in which # is the number of the cell and @ one that is new.</summary>
    private static string[] Filled(int n, int count, string pattern) => [.. Enumerable.Range(0, count).Select(k => pattern
        .Replace("#", k.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("@", (n + k).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))];
}
