using Course.Kernels.Packages;

namespace Course.Kernels.Tests.Execution;

public class CSharpCellTests
{
    [Theory]
    [InlineData("1 + 1", "=> 2\n")]
    [InlineData("Math.Max(1, 2);", "")]
    [InlineData("(string)null", "=> <null>\n")]
    [InlineData("object x = null;\nx", "=> <null>\n")]
    [InlineData("return 5;", "=> 5\n")]
    [InlineData("Console.WriteLine(\"a\")", "a\n")]
    [InlineData("await Task.Delay(1);", "")]
    [InlineData("await Task.Delay(1)", "")]
    [InlineData("await Task.FromResult(3)", "=> 3\n")]
    [InlineData("(await Task.FromResult(4))", "=> 4\n")]
    [InlineData("\"text\"", "=> text\n")]
    [InlineData("display(\"x\")", "~ x\n")]
    [InlineData("display(\"x\");", "~ x\n")]
    [InlineData("12.5.Display();", "~ 12.5\n")]
    [InlineData("var d = display(\"a\"); d.Update(\"b\");", "~ a\nupdate display-1: b\n")]
    [InlineData("\"<b>x</b>\".DisplayAs(\"text/html\");", "~ <b>x</b>\n")]
    [InlineData("HTML(\"<i>x</i>\")", "=> <i>x</i>\n")]
    [InlineData("Console.Write(\"a\"); display(1); Console.Write(\"b\"); Console.Error.Write(\"c\");", "a~ 1\nb[stderr]c")]
    public async Task A_cell_shows_what_the_notebook_would(string code, string shown)
    {
        var run = await RunNotebook.Cells(code);
        Assert.Null(run.Results[0].Error);
        Assert.Equal(shown, run.Last);
    }

    [Theory]
    [InlineData("var x = 20;", "x + 1", "=> 21\n")]
    [InlineData("var x = 20;", "int y = x;", "")]
    [InlineData("var x = 20;\nx", "int y = x;", "")]
    [InlineData("Console.Write(20);", "", "20")]
    public async Task A_cell_shows_its_own_value_after_a_file_that_it_loads(string file, string code, string shown)
    {
        var folder = Directory.CreateTempSubdirectory("course-load-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "part.csx"), file, TestContext.Current.CancellationToken);
            var run = await new RunNotebook().RunInAsync(folder.FullName, "notebook.dib", $"#!csharp\n\n#load \"part.csx\"\n{code}\n");
            Assert.Null(run.Results[0].Error);
            Assert.Equal(shown, run.Last);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Declarations_carry_over_and_may_be_repeated()
    {
        var run = await RunNotebook.Cells(
            "using System.Globalization;\nvar x = 1;\nrecord P(int A);\nint Twice(int v) => 2 * v;\nstatic string Shout(this string s) => s.ToUpperInvariant();",
            "var x = \"again\";\nConsole.WriteLine(x.Shout() + Twice(21) + new P(3) + CultureInfo.InvariantCulture.Name);",
            "x");
        Assert.All(run.Results, r => Assert.Null(r.Error));
        Assert.Equal("AGAIN42P { A = 3 }\n", run.Shown[1]);
        Assert.Equal("=> again\n", run.Shown[2]);
    }

    [Fact]
    public async Task A_cell_of_usings_or_comments_only_is_fine_and_its_usings_hold_later()
    {
        var run = await RunNotebook.Cells("using System.Globalization;", "// nothing yet", "CultureInfo.InvariantCulture.Name.Length");
        Assert.All(run.Results, r => Assert.Null(r.Error));
        Assert.Equal("=> 0\n", run.Last);
    }

    [Fact]
    public async Task Async_records_linq_generics_patterns_and_local_functions_work()
    {
        var run = await RunNotebook.Cells(
            """
            using System.Threading;
            public interface IShape { double Area { get; } }
            public record Circle(double R) : IShape { public double Area => Math.PI * R * R; }
            public record Square(double S) : IShape { public double Area => S * S; }
            public class Box<T> where T : IShape { public required T Value { get; init; } }
            """,
            """
            IShape[] shapes = [new Circle(1), new Square(2)];
            string Name(IShape s) => s switch { Circle { R: > 0.5 } => "big circle", Circle => "circle", Square (var side) => $"square {side}", _ => "?" };
            foreach (var s in shapes.OrderBy(s => s.Area)) Console.WriteLine(Name(s));
            async Task<int> Slow(int v) { await Task.Delay(1); return v; }
            var sum = (await Task.WhenAll(Enumerable.Range(1, 3).Select(Slow))).Sum();
            Console.WriteLine(sum);
            async IAsyncEnumerable<int> Count() { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }
            await foreach (var i in Count()) Console.Write(i);
            Console.WriteLine(new Box<Square> { Value = new Square(3) }.Value.Area);
            unsafe { int q = 5; int* p = &q; Console.WriteLine(*p); }
            """);
        Assert.All(run.Results, r => Assert.Null(r.Error));
        Assert.Equal("big circle\nsquare 2\n6\n0129\n5\n", run.Last);
    }

    [Fact]
    public async Task A_sequence_stops_at_twenty_items()
    {
        var run = await RunNotebook.Cells("Enumerable.Range(0, 100)");
        Assert.Contains("19", run.Last, StringComparison.Ordinal);
        Assert.Contains("more", run.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("20,", run.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formatter_registered_in_a_notebook_is_used()
    {
        var run = await RunNotebook.Cells(
            "using Microsoft.DotNet.Interactive.Formatting;\nrecord Money(int Cents);\nFormatter.Register<Money>(m => $\"<b>{m.Cents / 100.0:F2}</b>\", \"text/html\");",
            "new Money(1250)");
        Assert.Equal("<b>12.50</b>", run.Displays["display-1"]["text/html"]!.ToString());
        Assert.Equal(["text/html", "text/plain"], run.Displays["display-1"].Keys);
    }

    [Fact]
    public async Task Latex_is_shown_as_latex()
    {
        var run = await RunNotebook.Cells(
            "using Microsoft.DotNet.Interactive.Formatting;\ndisplay((MathString)@\"\\alpha\");\ndisplay(new LaTeXString(@\"\\(x\\)\"));\n\"$x$\".DisplayAs(\"text/latex\");");
        Assert.Null(run.Results[0].Error);
        Assert.Equal(@"$$\alpha$$", run.Displays["display-1"]["text/latex"]!.ToString());
        Assert.Equal(@"\(x\)", run.Displays["display-2"]["text/latex"]!.ToString());
        Assert.Equal("$x$", run.Displays["display-3"]["text/latex"]!.ToString());
    }

    [Fact]
    public async Task Code_is_compiled_optimised()
    {
        var run = await RunNotebook.Cells(
            "class Here { }\nvar a = typeof(Here).Assembly.GetCustomAttributes(typeof(System.Diagnostics.DebuggableAttribute), false).Cast<System.Diagnostics.DebuggableAttribute>().Single();\nConsole.WriteLine(a.IsJITOptimizerDisabled);");
        Assert.Equal("False\n", run.Last);
    }

    [Fact]
    public async Task Packages_may_come_after_code_even_those_that_the_runner_is_built_on()
    {
        string roslyn = typeof(Microsoft.CodeAnalysis.SyntaxTree).Assembly.Location;
        RunNotebook run = new()
        {
            Packages = _ => new PackageResolution { Packages = [new PackageId("Roslyn", "1.0.0")], CompileAssemblies = [roslyn], RuntimeAssemblies = [roslyn], NativeLibraries = [], Notices = [] },
        };
        await run.RunAsync("notebook.dib", "#!csharp\n\nvar shown = display(1);\n\n#!csharp\n\n#r \"nuget: Roslyn, 1.0.0\"\n\n#!csharp\n\nshown.Update(2);\nshown = display(new List<int> { 1, 2 }.Sum());\n");
        Assert.All(run.Results, r => Assert.Null(r.Error));
        Assert.Equal("update display-1: 2\n~ 3\n", run.Last);
    }
}
