using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Cli.Tests;

/// <summary>
/// The main command runs a notebook again only when its code or something that it depends on has changed. Each notebook here
/// shows a number that no second run gives again.
/// </summary>
public sealed partial class OutputCacheTests : IDisposable
{
    private const string Stamp = "Console.WriteLine(\"run \" + Guid.NewGuid());";

    private readonly CourseSandbox sandbox = new();

    public OutputCacheTests()
    {
        sandbox.Text("Course.sln", "");
        sandbox.LeaveOutNpm();
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task An_unchanged_notebook_is_not_run_and_its_pages_are_the_same_bytes()
    {
        sandbox.Dib("notebooks/01-a.dib", "#!markdown\n\n# Title", Stamp, "var d = display(1);", "d.Update(\"two\");\nnew { A = 1 }");
        CourseResult first = await sandbox.RunAsync();
        Dictionary<string, byte[]> book = Book();
        Directory.Delete(sandbox.PathOf(".course/book"), recursive: true);
        CourseResult second = await sandbox.RunAsync();
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.DoesNotContain("unchanged", first.Output, StringComparison.Ordinal);
        Assert.Contains("ok      notebooks/01-a.dib: 3 cells, unchanged", second.Output, StringComparison.Ordinal);
        Assert.Equal(book, Book());
    }

    [Fact]
    public async Task Prose_is_rendered_anew_without_a_run_and_code_is_run()
    {
        sandbox.Dib("notebooks/01-a.dib", "#!markdown\n\n# Before", Stamp, "1");
        sandbox.Dib("notebooks/02-b.dib", "#!markdown\n\n# Before", Stamp, "1");
        await sandbox.RunAsync();
        (string a, string b) = (Run("01-a"), Run("02-b"));
        sandbox.Dib("notebooks/01-a.dib", "#!markdown\n\n# After\n\nand more", Stamp, "#!markdown\n\nbetween", "1");
        sandbox.Dib("notebooks/02-b.dib", "#!markdown\n\n# Before", Stamp, "2");
        await sandbox.RunAsync();
        Assert.Contains("# After", await File.ReadAllTextAsync(sandbox.PathOf(".course/executed/01-a.ipynb")), StringComparison.Ordinal);
        Assert.Equal(a, Run("01-a"));
        Assert.NotEqual(b, Run("02-b"));
    }

    [Fact]
    public async Task What_is_imported_or_read_counts()
    {
        sandbox.Dib("notebooks/01-a.dib", "#!import _setup.dib", Stamp);
        sandbox.Dib("notebooks/02-b.dib", Stamp, "System.IO.File.ReadAllText(\"../data/x.csv\")");
        sandbox.Dib("notebooks/03-c.dib", Stamp, "System.IO.File.ReadAllText(\"table.txt\")");
        sandbox.Dib("notebooks/_setup.dib", "var y = 1;");
        sandbox.Text("notebooks/table.txt", "1");
        sandbox.Text("data/x.csv", "1");
        await sandbox.RunAsync();
        string[] before = [Run("01-a"), Run("02-b"), Run("03-c")];

        sandbox.Dib("notebooks/_setup.dib", "var y = 2;");
        await sandbox.RunAsync();
        string[] imported = [Run("01-a"), Run("02-b"), Run("03-c")];
        Assert.NotEqual(before[0], imported[0]);
        Assert.Equal(before[1..], imported[1..]);

        sandbox.Text("data/x.csv", "2");
        await sandbox.RunAsync();
        string[] data = [Run("01-a"), Run("02-b"), Run("03-c")];
        Assert.NotEqual(imported[1], data[1]);

        sandbox.Text("notebooks/table.txt", "2");
        await sandbox.RunAsync();
        Assert.NotEqual(data[2], Run("03-c"));
    }

    [Fact]
    public async Task The_library_counts()
    {
        sandbox.Dib("notebooks/01-a.dib", "#r \"../.course/lib/Lib.dll\"", Stamp, "Lib.C.Value()");
        Library(1);
        await sandbox.RunAsync();
        string before = Run("01-a");
        await sandbox.RunAsync();
        Assert.Equal(before, Run("01-a"));
        Library(2);
        await sandbox.RunAsync();
        Assert.NotEqual(before, Run("01-a"));
    }

    [Fact]
    public async Task Asked_for_no_cache_failed_or_looking_at_the_environment_a_notebook_is_run_every_time()
    {
        sandbox.Dib("notebooks/01-a.dib", Stamp);
        sandbox.Dib("notebooks/02-b.dib", Stamp, "throw new Exception();");
        sandbox.Dib("notebooks/03-c.dib", Stamp, "Environment.GetEnvironmentVariable(\"HOME\")");
        await sandbox.RunAsync();
        string[] first = [Run("01-a"), Run("02-b"), Run("03-c")];
        await sandbox.RunAsync();
        string[] second = [Run("01-a"), Run("02-b"), Run("03-c")];
        Assert.Equal((1, 1), ((await sandbox.RunAsync("--no-cache")).ExitCode, (await sandbox.RunAsync()).ExitCode));
        Assert.Equal(first[0], second[0]);
        Assert.NotEqual(first[1], second[1]);
        Assert.NotEqual(first[2], second[2]);
    }

    [Fact]
    public async Task No_cache_runs_all_and_clean_removes_what_is_remembered()
    {
        sandbox.Dib("notebooks/01-a.dib", Stamp);
        await sandbox.RunAsync();
        string first = Run("01-a");
        await sandbox.RunAsync("--no-cache");
        string second = Run("01-a");
        await sandbox.RunAsync("clean");
        Assert.False(Directory.Exists(sandbox.PathOf(".course/outputs")));
        await sandbox.RunAsync();
        Assert.NotEqual(first, second);
        Assert.NotEqual(first, Run("01-a"));
    }

    private string Run(string name) =>
        Stamped().Match(File.ReadAllText(sandbox.PathOf($".course/executed/{name}.ipynb"))).Value is { Length: > 0 } run ? run : throw new InvalidOperationException($"{name} shows no run.");

    private Dictionary<string, byte[]> Book()
    {
        string folder = sandbox.PathOf(".course/book");
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), File.ReadAllBytes);
    }

    private void Library(int value)
    {
        string path = sandbox.PathOf(".course/lib/Lib.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var compilation = CSharpCompilation.Create(
            "Lib",
            [CSharpSyntaxTree.ParseText($"namespace Lib; public static class C {{ public static int Value() => {value}; }}")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(path).Success);
    }

    [GeneratedRegex("run [0-9a-f-]{36}")]
    private static partial Regex Stamped();
}
