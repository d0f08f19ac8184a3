using System.Text.Json;
using System.Xml.Linq;
using Course.Documents.Tests;

namespace Course.Cli.Tests;

public sealed class RunTests : IDisposable
{
    private readonly CourseSandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_cell_may_change_its_surroundings_and_no_other_notebook_sees_it()
    {
        const string look = "string.Join(\"|\", System.IO.Path.GetFileName(Environment.CurrentDirectory), System.Globalization.CultureInfo.CurrentCulture.Name, Environment.GetEnvironmentVariable(\"COURSE_TEST_CHANGE\"))";
        Directory.CreateDirectory(sandbox.PathOf("elsewhere"));
        sandbox.Dib(
            "a.dib",
            "Environment.CurrentDirectory = \"elsewhere\"; System.Globalization.CultureInfo.CurrentCulture = new(\"de-DE\"); System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new(\"de-DE\"); Environment.SetEnvironmentVariable(\"COURSE_TEST_CHANGE\", \"set\");",
            $"Console.WriteLine({look});");
        sandbox.Dib("b.dib", $"Console.WriteLine({look});");
        CourseResult result = await sandbox.RunAsync("run", ".", "--jobs", "1");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("elsewhere|de-DE|set\n", result.Cell("a.dib", 2).GetProperty("output").GetString());
        Assert.StartsWith("work|", result.Cell("b.dib", 1).GetProperty("output").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("de-DE", result.Cell("b.dib", 1).GetProperty("output").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("|\n", result.Cell("b.dib", 1).GetProperty("output").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Executed_notebooks_are_valid_and_the_same_bytes_every_time()
    {
        sandbox.Dib(
            "a.dib",
            "#!markdown\n\n# Title",
            "var shown = display(\"first\");\nConsole.Write(\"a\"); Console.WriteLine(\"b\");\nConsole.Error.WriteLine(\"c\");",
            "shown.Update(\"second\");\nnew { A = 1, B = new[] { 1.5, 2 } }",
            "#!html\n\n<b>bold</b>",
            "throw new Exception(\"on purpose\");");
        Assert.Equal(1, (await sandbox.RunAsync("run", "a.dib", "--out", "one")).ExitCode);
        Assert.Equal(1, (await sandbox.RunAsync("run", "a.dib", "--out", "two")).ExitCode);
        byte[] first = await File.ReadAllBytesAsync(sandbox.PathOf("one/a.ipynb"));
        Assert.Equal(first, await File.ReadAllBytesAsync(sandbox.PathOf("two/a.ipynb")));

        var cells = NbFormat.Check(first)["cells"]!.AsArray();
        Assert.Equal(["markdown", "code", "code", "code", "code"], cells.Select(c => (string)c!["cell_type"]!));
        Assert.Contains("second", cells[1]!["outputs"]![0]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("first", cells[1]!["outputs"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["ab\n"], cells[1]!["outputs"]![1]!["text"]!.AsArray().Select(t => (string)t!));
        Assert.Equal("stderr", (string?)cells[1]!["outputs"]![2]!["name"]);
        Assert.Equal("execute_result", (string?)cells[2]!["outputs"]![0]!["output_type"]);
        Assert.Equal("error", (string?)cells[4]!["outputs"]![0]!["output_type"]);
        Assert.Equal([1, 2, 3, 4], cells.Skip(1).Select(c => (int)c!["execution_count"]!));
    }

    [Fact]
    public async Task The_end_of_the_compiler_that_notebooks_share_is_the_end_of_none_of_them()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // Elsewhere a cell does not find it so easily.
        }

        // With one notebook at a time the command line has two children, this one's process and the compiler.
        const string ends = """
            int Parent(string id)
            {
                try
                {
                    return int.Parse(System.IO.File.ReadAllText($"/proc/{id}/stat").Split(") ")[1].Split(' ')[1]);
                }
                catch (System.IO.IOException)
                {
                    return -1; // It has ended since.
                }
            }

            int ended = 0;
            foreach (string folder in System.IO.Directory.GetDirectories("/proc"))
            {
                string id = System.IO.Path.GetFileName(folder);
                if (int.TryParse(id, out int number) && number != Environment.ProcessId && Parent(id) == Parent("self"))
                {
                    System.Diagnostics.Process.GetProcessById(number).Kill();
                    ended++;
                }
            }

            Console.WriteLine(ended);
            """;
        sandbox.Dib("a.dib", "var before = 1;", ends, "var after = before + 1;", "after");
        sandbox.Dib("b.dib", "3 + 4");
        CourseResult result = await sandbox.RunAsync("run", ".", "--jobs", "1", "--no-cache");
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Equal("1\n", result.Cell("a.dib", 2).GetProperty("output").GetString());
        Assert.Equal("2", result.Cell("a.dib", 4).GetProperty("output").GetString()!.Trim());
        Assert.Equal("7", result.Cell("b.dib", 1).GetProperty("output").GetString()!.Trim());
    }

    [Fact]
    public async Task Notebooks_of_one_name_keep_their_folders()
    {
        sandbox.Dib("x/a.dib", "1");
        sandbox.Dib("y/a.dib", "2");
        Assert.Equal(0, (await sandbox.RunAsync("run", "x", "y", "--out", "out")).ExitCode);
        Assert.True(File.Exists(sandbox.PathOf("out/x/a.ipynb")));
        Assert.True(File.Exists(sandbox.PathOf("out/y/a.ipynb")));
    }

    [Fact]
    public async Task A_notebook_stops_at_its_first_failure_unless_told_to_go_on()
    {
        sandbox.Dib("a.dib", "var x = 1;", "throw new Exception(\"no\");", "x", "nonsense");
        CourseResult stopped = await sandbox.RunAsync("run", "a.dib");
        CourseResult wentOn = await sandbox.RunAsync("run", "a.dib", "--keep-going");
        Assert.Equal((1, "Passed Failed NotRun NotRun"), (stopped.ExitCode, stopped.Statuses("a.dib")));
        Assert.Equal((1, "Passed Failed Passed Failed"), (wentOn.ExitCode, wentOn.Statuses("a.dib")));
        Assert.Contains("a.dib(7): cell 2: System.Exception: no", stopped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_are_honoured_and_counted()
    {
        sandbox.Text("a.ipynb", Ipynb(("throw new Exception();", "raises-exception"), ("nonsense", "skip-execution"), ("1", "other")));
        sandbox.Text("b.ipynb", Ipynb(("1", "raises-exception")));
        CourseResult good = await sandbox.RunAsync("run", "a.ipynb");
        CourseResult bad = await sandbox.RunAsync("run", "b.ipynb");
        Assert.Equal((0, "RaisedAsExpected Skipped Passed"), (good.ExitCode, good.Statuses("a.ipynb")));
        Assert.Contains("1 raised as expected, 1 skipped", good.Output, StringComparison.Ordinal);
        Assert.Equal((1, "Failed"), (bad.ExitCode, bad.Statuses("b.ipynb")));
        Assert.Contains("raises-exception", bad.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_takes_too_long_as_a_whole_is_stopped()
    {
        sandbox.Dib("a.dib", "await Task.Delay(-1);", "1");
        CourseResult result = await sandbox.RunAsync("run", "a.dib", "--notebook-timeout", "3", "--timeout", "1000");
        Assert.Equal((2, "TimedOut NotRun"), (result.ExitCode, result.Statuses("a.dib")));
        Assert.Contains("--notebook-timeout", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compiled_cells_are_remembered_and_then_the_compiler_is_not_even_loaded()
    {
        const string look = "AppDomain.CurrentDomain.GetAssemblies().Any(a => a.GetName().Name == \"Microsoft.CodeAnalysis.CSharp\")";
        sandbox.Text("Course.sln", "");
        sandbox.Dib("a.dib", "var x = 1;", $"Console.WriteLine({look});", "new { x }");
        CourseResult[] results =
        [
            await sandbox.RunAsync("run", "a.dib"),
            await sandbox.RunAsync("run", "a.dib"),
            await sandbox.RunAsync("run", "a.dib", "--no-cache"),
        ];
        Assert.Equal(["True\n", "False\n", "True\n"], results.Select(r => r.Cell("a.dib", 2).GetProperty("output").GetString()));
        Assert.Single(results.Select(r => r.Cell("a.dib", 3).GetProperty("output").GetString()).Distinct());
        Assert.True(Directory.Exists(sandbox.PathOf(".course/cells")));
        await sandbox.RunAsync("clean");
        Assert.False(Directory.Exists(sandbox.PathOf(".course/cells")));
    }

    [Fact]
    public async Task Reports_are_written_and_GitHub_is_told()
    {
        sandbox.Dib("a.dib", "1", "int x = \"no\";");
        sandbox.Environments["GITHUB_ACTIONS"] = "true";
        sandbox.Environments["GITHUB_WORKSPACE"] = sandbox.Root;
        CourseResult result = await sandbox.RunAsync("run", "a.dib", "--junit", "reports/junit.xml", "--trx", "reports/run.trx");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("::error file=work/a.dib,line=7,title=Cell 2%3A CompilationError::", result.Output, StringComparison.Ordinal);
        Assert.Equal("2", (string?)XDocument.Load(sandbox.PathOf("reports/junit.xml")).Root!.Attribute("tests"));
        Assert.Equal("TestRun", XDocument.Load(sandbox.PathOf("reports/run.trx")).Root!.Name.LocalName);
        JsonElement cell = result.Cell("a.dib", 2);
        Assert.Equal("csharp", cell.GetProperty("kernel").GetString());
        Assert.True(cell.GetProperty("duration").GetDouble() > 0);
    }

    private static string Ipynb(params (string Source, string Tag)[] cells)
    {
        IEnumerable<string> written = cells.Select((c, i) => $$$"""
            {"cell_type":"code","id":"c{{{i}}}","execution_count":null,"metadata":{"tags":["{{{c.Tag}}}"]},"source":["{{{c.Source}}}"],"outputs":[]}
            """);
        return $$$"""
            {"cells":[{{{string.Join(',', written)}}}],
             "metadata":{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"},"language_info":{"name":"C#"}},
             "nbformat":4,"nbformat_minor":5}
            """;
    }
}
