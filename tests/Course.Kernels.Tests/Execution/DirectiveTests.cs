namespace Course.Kernels.Tests.Execution;

public class DirectiveTests
{
    [Fact]
    public async Task Time_shows_the_wall_time_after_the_cell()
    {
        var run = await RunNotebook.Cells("#!time\nConsole.Write(\"a\");");
        Assert.StartsWith("a~ Wall time: ", run.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lists_names_and_whos_types_and_values_of_the_newest_declaration()
    {
        var run = await RunNotebook.Cells("var x = 1; string s = null;", "var x = 2.5; var l = new List<int> { 1 };", "#!who", "#!whos");
        Assert.Equal("~ s\nx\nl\n", run.Shown[2]);
        Assert.Contains("x: System.Double = 2.5", run.Shown[3], StringComparison.Ordinal);
        Assert.Contains("l: System.Collections.Generic.List<System.Int32> = [ 1 ]", run.Shown[3], StringComparison.Ordinal);
        Assert.Contains("s: System.String = <null>", run.Shown[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!about", "Roslyn")]
    [InlineData("#!lsmagic", "#!share: ")]
    public async Task About_and_lsmagic_answer(string cell, string text)
    {
        var run = await RunNotebook.Cells(cell);
        Assert.Contains(text, run.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_set_and_shared_between_kernels()
    {
        var run = await RunNotebook.Dib(
            """
            #!csharp

            var numbers = new[] { 1, 2 };
            record P(int A);
            var p = new P(4);

            #!csharp

            #!set --name copy --value @csharp:numbers
            #!set --name text --value plain
            #!set --name q --value @csharp:p
            Console.WriteLine(copy[1] + text + q.A);

            #!javascript

            #!share --from csharp numbers --as n
            console.log(n);
            """);
        Assert.All(run.Results, r => Assert.Null(r.Error));
        Assert.Equal("2plain4\n", run.Shown[1]);
        Assert.Contains("const n = [1,2];\n", run.Shown[2], StringComparison.Ordinal);
        Assert.Contains("console.log(n);", run.Shown[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_text_cannot_end_the_script_it_goes_into()
    {
        var run = await RunNotebook.Dib("#!csharp\n\nvar p = new { Text = \"</script><!--\" };\nvar t = \"</script>\";\n\n#!javascript\n\n#!share --from csharp p\n#!share --from csharp t\n1\n");
        Assert.All(run.Results, r => Assert.Null(r.Error));
        Assert.Equal(2, run.Last.Split("</script>").Length);
        Assert.DoesNotContain("<!--", run.Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var a = 1;\n#!nonsense", "DirectiveError", 4, "#!nonsense is neither a directive nor a kernel")]
    [InlineData("#!share x", "DirectiveError", 3, "needs --from")]
    [InlineData("#!share --from csharp nothing", "DirectiveError", 3, "\"nothing\"")]
    [InlineData("#!share --from cobol x", "DirectiveError", 3, "\"cobol\"")]
    [InlineData("#!set --name a --what b", "DirectiveError", 3, "--what")]
    [InlineData("#!import missing.dib", "ImportError", 3, "\"missing.dib\", which does not exist")]
    [InlineData("#r \"missing.dll\"", "DirectiveError", 3, "\"missing.dll\"")]
    [InlineData("#r \"nuget: X, 1.0\"", "PackageError", 3, "no packages in this test")]
    [InlineData("#r \"nuget:\"", "DirectiveError", 3, "names nothing")]
    [InlineData("#i \"folder\"", "DirectiveError", 3, "nuget: source")]
    public async Task A_directive_that_cannot_be_done_fails_the_cell_at_its_line(string cell, string name, int line, string part)
    {
        var run = await RunNotebook.Cells(cell);
        Assert.Equal(name, run.Error.Name);
        Assert.Equal(line, run.Error.Line);
        Assert.Contains(part, run.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_runs_notebooks_and_source_files_in_the_same_session()
    {
        var run = await RunNotebook.Dib(
            "#!csharp\n\n#!import _setup.dib\nConsole.WriteLine(Twice(seed));\n\n#!csharp\n\n#!import more.cs\nConsole.WriteLine(more);\n",
            ("_setup.dib", "#!csharp\n\nvar seed = 21;\n\n#!csharp\n\nint Twice(int v) => 2 * v;\n"),
            ("more.cs", "var more = \"m\";\n"));
        Assert.All(run.Results, r => Assert.Null(r.Error));
        Assert.Equal(["42\n", "m\n"], run.Shown);
    }

    [Fact]
    public async Task A_failing_import_fails_the_importer_and_names_both_places()
    {
        var run = await RunNotebook.Dib(
            "#!csharp\n\n#!import _bad.dib\nConsole.WriteLine(1);\n",
            ("_bad.dib", "#!csharp\n\nthrow new Exception(\"inner\");\n"));
        Assert.Equal(3, run.Error.Line);
        Assert.Equal("In _bad.dib:3, imported here: inner", run.Error.Message);
        Assert.Equal("", run.Last);
    }

    [Fact]
    public async Task An_import_circle_is_named()
    {
        var run = await RunNotebook.Dib(
            "#!csharp\n\n#!import a.dib\n",
            ("a.dib", "#!csharp\n\n#!import b.dib\n"),
            ("b.dib", "#!csharp\n\n#!import a.dib\n"));
        Assert.Contains("a.dib → b.dib → a.dib", run.Error.Message, StringComparison.Ordinal);
        Assert.Equal("ImportError", run.Error.Name);
    }

    [Fact]
    public async Task Markup_cells_are_shown_in_their_form()
    {
        var run = await RunNotebook.Dib("#!html\n\n<b>h</b>\n\n#!mermaid\n\ngraph TD\n\n#!javascript\n\n1\n");
        Assert.Equal("<b>h</b>", run.Displays["display-1"]["text/html"]!.ToString());
        Assert.Equal("graph TD", run.Displays["display-2"]["text/vnd.mermaid"]!.ToString());
        Assert.StartsWith("<script", run.Displays["display-3"]["text/html"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_kernel_is_named()
    {
        var run = await new RunNotebook().RunAsync(
            "n.dib",
            "#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"cobol\",\"aliases\":[]}]}}\n\n#!cobol\n\nDISPLAY 'X'.\n");
        Assert.Contains("\"cobol\"", run.Error.Message, StringComparison.Ordinal);
    }
}
