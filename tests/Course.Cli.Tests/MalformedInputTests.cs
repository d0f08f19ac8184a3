using System.Text;
using System.Text.Json;

namespace Course.Cli.Tests;

/// <summary>Files that are no notebooks and cells that name what is not there, all in one run beside a good notebook.</summary>
public sealed class MalformedInputTests(MalformedInputTests.Run run) : IClassFixture<MalformedInputTests.Run>
{
    [Theory]
    [InlineData("truncated.ipynb", "cut")]
    [InlineData("wrong-version.ipynb", "nbformat")]
    [InlineData("bad-meta.dib", "Correct the JSON")]
    [InlineData("bad-utf8.dib", "Save the file as UTF-8")]
    [InlineData("empty.dib", "Restore it")]
    [InlineData("folder.dib", "rename the directory")]
    [InlineData("unreadable.dib", "right to read it")]
    public void A_file_that_cannot_be_read_is_named_with_its_remedy(string file, string remedy)
    {
        string problem = run.Result.Notebook(file).GetProperty("problem").GetString()!;
        Assert.Contains(file, problem, StringComparison.Ordinal);
        Assert.Contains(remedy, problem, StringComparison.Ordinal);
        Assert.Contains(problem, run.Result.Output, StringComparison.Ordinal);
        Assert.Equal("BadInput", run.Result.Notebook(file).GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("long-output.dib", 7, "more than the limit of 20 MB", "--output-limit")]
    [InlineData("missing-import.dib", 7, "nowhere.dib", "Check the path")]
    [InlineData("cycle.dib", 7, "cycle.dib", "Remove one of these imports")]
    [InlineData("missing-reference.dib", 7, "nowhere.dll", "")]
    [InlineData("unknown-package.dib", 7, "No.Such.Package", "")]
    [InlineData("two-versions.dib", 8, "Some.Package", "")]
    [InlineData("unknown-directive.dib", 7, "#!nonsense", "Known directives")]
    public void A_cell_that_asks_for_what_cannot_be_is_named_with_its_line_and_remedy(string file, int line, string part, string remedy)
    {
        JsonElement cell = run.Result.Cell(file, 2);
        string message = cell.GetProperty("message").GetString()!;
        Assert.Equal("Failed", cell.GetProperty("status").GetString());
        Assert.Contains($"{file}({line}): cell 2: ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);
        Assert.Equal("Passed Failed", run.Result.Statuses(file));
    }

    [Fact]
    public void A_good_notebook_beside_them_runs_even_with_a_stored_output_of_50_MB() =>
        Assert.Equal("Passed", run.Result.Statuses("good.ipynb"));

    [Fact]
    public void The_run_is_bad_input() => Assert.Equal(3, run.Result.ExitCode);

    /// <summary>The run of all of them.</summary>
    public sealed class Run : IAsyncLifetime
    {
        private readonly CourseSandbox sandbox = new();

        internal CourseResult Result { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            string big = new('x', 50 << 20);
            sandbox.Text("good.ipynb", Ipynb(4, $$"""{"output_type":"stream","name":"stdout","text":"{{big}}"}"""));
            sandbox.Text("truncated.ipynb", Ipynb(4, "")[..^20]);
            sandbox.Text("wrong-version.ipynb", Ipynb(3, ""));
            sandbox.Text("bad-meta.dib", "#!meta\n\n{\"kernelInfo\": \n\n#!csharp\n\n1\n");
            sandbox.Bytes("bad-utf8.dib", [.. Encoding.UTF8.GetBytes("#!csharp\n\n\"caf"), 0xE9, .. Encoding.UTF8.GetBytes("\"\n")]);
            sandbox.Text("empty.dib", "");
            Directory.CreateDirectory(sandbox.PathOf("folder.dib"));
            sandbox.Dib("unreadable.dib", "1");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(sandbox.PathOf("unreadable.dib"), UnixFileMode.None);
            }

            // Only an empty folder is asked for packages.
            Directory.CreateDirectory(sandbox.PathOf("feed"));
            sandbox.Text("nuget.config", "<configuration><packageSources><clear /><add key=\"feed\" value=\"feed\" /></packageSources></configuration>");
            sandbox.Dib("long-output.dib", "1", "Console.Write(new string('x', 50 << 20));");
            sandbox.Dib("missing-import.dib", "1", "#!import nowhere.dib");
            sandbox.Dib("cycle.dib", "1", "#!import _other.dib");
            sandbox.Dib("_other.dib", "#!import cycle.dib");
            sandbox.Dib("missing-reference.dib", "1", "#r \"nowhere.dll\"");
            sandbox.Dib("unknown-package.dib", "1", "#r \"nuget: No.Such.Package, 1.0.0\"");
            sandbox.Dib("two-versions.dib", "1", "#r \"nuget: Some.Package, 1.0.0\"\n#r \"nuget: Some.Package, 2.0.0\"");
            sandbox.Dib("unknown-directive.dib", "1", "#!nonsense");
            Result = await sandbox.RunAsync("run", ".", "--timeout", "120");
        }

        public ValueTask DisposeAsync()
        {
            sandbox.Dispose();
            return ValueTask.CompletedTask;
        }

        private static string Ipynb(int version, string output) => $$$"""
            {"cells":[{"cell_type":"code","id":"a1","execution_count":null,"metadata":{},"source":["1+1"],"outputs":[{{{output}}}]}],
             "metadata":{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"},"language_info":{"name":"C#"}},
             "nbformat":{{{version}}},"nbformat_minor":5}
            """;
    }
}
