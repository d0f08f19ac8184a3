namespace Course.Kernels.Tests.Execution;

public class CellErrorTests
{
    [Fact]
    public async Task A_compile_error_names_file_line_and_column()
    {
        var run = await RunNotebook.Dib("#!markdown\n\nText\n\n#!csharp\n\nvar x = 1;\nvar y = undefined;\n");
        Assert.Equal("CompilationError", run.Error.Name);
        Assert.Equal(8, run.Error.Line);
        Assert.Equal("notebook.dib(8,9): error CS0103: The name 'undefined' does not exist in the current context", run.Error.Message);
    }

    [Fact]
    public async Task An_exception_names_its_line_and_only_the_readers_own_frames()
    {
        var run = await RunNotebook.Cells("int Fail(int v)\n{\n    throw new ArgumentException($\"bad {v}\");\n}", "var x = 1;\nFail(x);");
        Assert.Equal("System.ArgumentException", run.Error.Name);
        Assert.Equal("bad 1", run.Error.Message);
        Assert.Equal(5, run.Error.Line);
        Assert.Equal(
            ["System.ArgumentException: bad 1", "   at cell.Fail in notebook.dib:line 5", "   at cell in notebook.dib:line 11"],
            run.Error.Traceback);
    }

    [Fact]
    public async Task What_a_cell_set_before_it_threw_survives()
    {
        var run = new ContinuingRun();
        var results = await run.RunAsync("var kept = 7;\nthrow new InvalidOperationException(\"stop\");", "kept");
        Assert.Equal("stop", results[0].Error!.Message);
        Assert.Null(results[1].Error);
        Assert.Equal("=> 7", run.Shown);
    }

    [Fact]
    public async Task Reading_the_console_says_that_nobody_is_there()
    {
        var run = await RunNotebook.Cells("var name = Console.ReadLine();");
        Assert.Contains("nobody can type", run.Error.Message, StringComparison.Ordinal);
        Assert.Equal(3, run.Error.Line);
    }

    [Fact]
    public async Task Closing_the_console_is_an_error()
    {
        var run = await RunNotebook.Cells("Console.Out.Close();");
        Assert.Contains("closed the console", run.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_namespace_in_a_cell_is_an_error()
    {
        var run = await RunNotebook.Cells("namespace A { class B { } }");
        Assert.Contains("CS7021", run.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_formatter_fails_the_cell()
    {
        var run = await RunNotebook.Cells(
            "using Microsoft.DotNet.Interactive.Formatting;\nrecord M(int A);\nFormatter.Register<M>(m => throw new Exception(\"no form\"), \"text/html\");\nnew M(1)");
        Assert.Contains("no form", run.Error.Message, StringComparison.Ordinal);
    }
}
