using Course.Documents;
using Course.Kernels.Caching;

namespace Course.Kernels.Tests.CSharp;

/// <summary>Cells that are expected are compiled ahead; what comes in another form gives what it gives without.</summary>
public sealed class SubmissionChainTests : IDisposable
{
    private const string WaitForThree =
        "var until = DateTime.UtcNow.AddSeconds(50);\nwhile (System.IO.Directory.GetFiles(\"CELLS\", \"*\", System.IO.SearchOption.AllDirectories).Length < 3 && DateTime.UtcNow < until) System.Threading.Thread.Sleep(10);\nDateTime.UtcNow < until";

    private readonly string folder = Directory.CreateTempSubdirectory("course-chain-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Expected_cells_are_compiled_while_the_first_runs()
    {
        string first = WaitForThree.Replace("CELLS", Path.Combine(folder, "cells").Replace('\\', '/'), StringComparison.Ordinal);
        RunNotebook run = await RunAsync(cells => cells, first, "var x = 2;", "until.Year > x");
        Assert.Equal(["=> True\n", "", "=> True\n"], run.Shown);
    }

    [Theory]
    [InlineData("x + 3")]
    [InlineData("var y = x; y")]
    [InlineData("no such code")]
    [InlineData("#load \"missing.csx\"")]
    [InlineData("#!import missing.dib")]
    [InlineData("#!unknown")]
    public async Task A_cell_that_comes_in_another_form_is_what_runs(string expected)
    {
        RunNotebook run = await RunAsync(
            cells => [cells[0], cells[1] with { Source = expected }, .. cells.Skip(2)],
            "var x = 1;", "var y = x + 1;\ny", "record P(int A);\nnew P(y).A", "x + y");
        Assert.Equal(["", "=> 2\n", "=> 2\n", "=> 3\n"], run.Shown);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_fails_when_it_comes_and_the_next_ones_run()
    {
        string[] cells = ["var x = 1;\nx", "int y = x.Nothing;", "x + 1", "y"];
        RunNotebook plain = await RunAsync(null, cells);
        RunNotebook ahead = await RunAsync(all => all, cells);
        Assert.Equal(plain.Shown, ahead.Shown);
        Assert.Equal(plain.Results.Select(r => r.Error?.Message), ahead.Results.Select(r => r.Error?.Message));
        Assert.Contains("CS1061", ahead.Results[1].Error!.Message, StringComparison.Ordinal);
        Assert.Equal("=> 2\n", ahead.Shown[2]);
    }

    [Fact]
    public async Task What_a_cell_writes_is_there_for_the_cell_that_loads_or_imports_it()
    {
        RunNotebook run = await RunAsync(
            cells => cells,
            $"System.IO.File.WriteAllText(\"{folder.Replace('\\', '/')}/made.csx\", \"var made = 1;\");",
            "#load \"made.csx\"",
            "made",
            $"System.IO.File.WriteAllText(\"{folder.Replace('\\', '/')}/made.csx\", \"var made = 2;\");",
            "#!import made.csx",
            "made");
        Assert.Equal(["", "", "=> 1\n", "", "", "=> 2\n"], run.Shown);
    }

    [Fact]
    public async Task An_assembly_is_there_for_the_code_after_its_reference()
    {
        File.Copy(typeof(SubmissionChainTests).Assembly.Location, Path.Combine(folder, "Other.dll"));
        RunNotebook run = await RunAsync(
            cells => cells, "1", "#r \"Other.dll\"\nusing Course.Kernels.Tests.CSharp;", "nameof(SubmissionChainTests)");
        Assert.Equal("=> SubmissionChainTests\n", run.Last);
    }

    private Task<RunNotebook> RunAsync(Func<IReadOnlyList<NotebookCell>, IEnumerable<NotebookCell>>? expect, params string[] cells) =>
        new RunNotebook { Cache = new FileStore(Path.Combine(folder, "cells"), 1 << 24), Expect = expect, KeepGoing = true }
            .RunInAsync(folder, "notebook.dib", string.Concat(cells.Select(c => $"#!csharp\n\n{c}\n\n")));
}
