using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Cli.Tests;

/// <summary>
/// The main command runs a notebook again only when its code or something that it depends on has changed. One course is run again and
/// again, with a few things changed in between; each of its notebooks depends on another thing, and shows a number that no second run
/// gives again.
/// </summary>
public sealed partial class OutputCacheTests(OutputCacheTests.Runs runs) : IClassFixture<OutputCacheTests.Runs>
{
    private const string Stamp = "Console.WriteLine(\"run \" + Guid.NewGuid());";

    [Fact]
    public void An_unchanged_notebook_is_not_run_and_its_pages_are_the_same_bytes()
    {
        Assert.Equal((0, 0), (runs.First.Result.ExitCode, runs.Again.Result.ExitCode));
        Assert.DoesNotContain("unchanged", runs.First.Result.Output, StringComparison.Ordinal);
        Assert.Contains("ok      notebooks/01-plain.dib: 3 cells, unchanged", runs.Again.Result.Output, StringComparison.Ordinal);
        Assert.Equal(runs.First.Stamps, runs.Again.Stamps);
        Assert.Equal(runs.First.Book, runs.Again.Book);
    }

    [Fact]
    public void Prose_is_rendered_anew_without_a_run()
    {
        Assert.Contains("# After", runs.Edited.Prose, StringComparison.Ordinal);
        Assert.Equal(runs.Again.Stamps["02-prose"], runs.Edited.Stamps["02-prose"]);
    }

    [Fact]
    public void Code_and_imports_count_for_those_that_hold_them() =>
        Assert.Equal(["03-code", "04-import"], runs.Edited.RunSince(runs.Again));

    [Fact]
    public void An_assembly_counts_for_those_that_load_it() =>
        Assert.Equal(["05-library"], runs.Rebuilt.RunSince(runs.Edited));

    [Fact]
    public void No_cache_runs_all_and_clean_removes_what_is_remembered()
    {
        Assert.Equal(runs.Rebuilt.Stamps.Keys.Order(StringComparer.Ordinal), runs.WithoutCache.RunSince(runs.Rebuilt));
        Assert.True(runs.WasRemembered);
        Assert.False(runs.IsRememberedAfterClean);
    }

    [Fact]
    public async Task Files_that_may_be_read_count_and_what_failed_or_looked_at_the_environment_is_run_every_time()
    {
        using var sandbox = new CourseSandbox();
        sandbox.Text("Course.sln", "");
        sandbox.LeaveOutNpm();
        sandbox.Dib("notebooks/01-failing.dib", Stamp, "throw new Exception();");
        sandbox.Dib("notebooks/02-environment.dib", Stamp, "Environment.GetEnvironmentVariable(\"HOME\")");
        sandbox.Dib("notebooks/03-reading.dib", Stamp, "System.IO.File.ReadAllText(\"../data/x.csv\") + System.IO.File.ReadAllText(\"table.txt\")");
        sandbox.Text("data/x.csv", "1");
        sandbox.Text("notebooks/table.txt", "1");
        Run first = await Run.OfAsync(sandbox);
        Run second = await Run.OfAsync(sandbox);
        sandbox.Text("data/x.csv", "2");
        Run third = await Run.OfAsync(sandbox);
        sandbox.Text("notebooks/table.txt", "2");
        Run fourth = await Run.OfAsync(sandbox);
        Assert.Equal((1, 1), (first.Result.ExitCode, second.Result.ExitCode));
        string[] always = ["01-failing", "02-environment"];
        Assert.Equal(always, second.RunSince(first));
        Assert.Equal([.. always, "03-reading"], third.RunSince(second));
        Assert.Equal([.. always, "03-reading"], fourth.RunSince(third));
    }

    [GeneratedRegex("run [0-9a-f-]{36}")]
    private static partial Regex Stamped();

    /// <summary>What one run of the main command left.</summary>
    /// <param name="Result">What it said.</param>
    /// <param name="Stamps">The number that each executed notebook shows.</param>
    /// <param name="Book">The files of the book.</param>
    /// <param name="Prose">The executed notebook of which only prose changes.</param>
    internal sealed record Run(CourseResult Result, Dictionary<string, string> Stamps, Dictionary<string, byte[]> Book, string Prose)
    {
        /// <summary>Runs the main command.</summary>
        public static async Task<Run> OfAsync(CourseSandbox sandbox, params string[] arguments)
        {
            CourseResult result = await sandbox.RunAsync(arguments);
            var executed = Directory.GetFiles(sandbox.PathOf(".course/executed")).ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText);
            string book = sandbox.PathOf(".course/book");
            return new Run(
                result,
                executed.ToDictionary(n => n.Key, n => Stamped().Match(n.Value) is { Success: true } stamp ? stamp.Value : throw new InvalidOperationException($"{n.Key} shows no run.")),
                Directory.GetFiles(book, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(book, f), File.ReadAllBytes),
                executed.GetValueOrDefault("02-prose", ""));
        }

        /// <summary>The notebooks that show another number than after an earlier run.</summary>
        public IEnumerable<string> RunSince(Run earlier) =>
            Stamps.Where(s => s.Value != earlier.Stamps[s.Key]).Select(s => s.Key).Order(StringComparer.Ordinal);
    }

    /// <summary>The runs of the course.</summary>
    public sealed class Runs : IAsyncLifetime
    {
        private readonly CourseSandbox sandbox = new();

        internal Run First { get; private set; } = null!;

        /// <summary>With nothing changed, and the book removed before.</summary>
        internal Run Again { get; private set; } = null!;

        /// <summary>With prose, code and an imported file changed.</summary>
        internal Run Edited { get; private set; } = null!;

        /// <summary>With an assembly replaced.</summary>
        internal Run Rebuilt { get; private set; } = null!;

        internal Run WithoutCache { get; private set; } = null!;

        internal bool WasRemembered { get; private set; }

        internal bool IsRememberedAfterClean { get; private set; }

        public async ValueTask InitializeAsync()
        {
            sandbox.Text("Course.sln", "");
            sandbox.LeaveOutNpm();
            sandbox.Dib("notebooks/01-plain.dib", "#!markdown\n\n# Title", Stamp, "var d = display(1);", "d.Update(\"two\");\nnew { A = 1 }");
            sandbox.Dib("notebooks/02-prose.dib", "#!markdown\n\n# Before", Stamp, "1");
            sandbox.Dib("notebooks/03-code.dib", "#!markdown\n\n# Before", Stamp, "1");
            sandbox.Dib("notebooks/04-import.dib", "#!import _setup.dib", Stamp);
            sandbox.Dib("notebooks/05-library.dib", "#r \"../.course/lib/Lib.dll\"", Stamp, "Lib.C.Value()");
            sandbox.Dib("notebooks/_setup.dib", "var y = 1;");
            Library(1);
            First = await Run.OfAsync(sandbox);

            Directory.Delete(sandbox.PathOf(".course/book"), recursive: true);
            Again = await Run.OfAsync(sandbox);

            sandbox.Dib("notebooks/02-prose.dib", "#!markdown\n\n# After\n\nand more", Stamp, "#!markdown\n\nbetween", "1");
            sandbox.Dib("notebooks/03-code.dib", "#!markdown\n\n# Before", Stamp, "2");
            sandbox.Dib("notebooks/_setup.dib", "var y = 2;");
            Edited = await Run.OfAsync(sandbox);

            Library(2);
            Rebuilt = await Run.OfAsync(sandbox);

            WithoutCache = await Run.OfAsync(sandbox, "--no-cache");
            WasRemembered = Directory.Exists(sandbox.PathOf(".course/outputs"));
            await sandbox.RunAsync("clean");
            IsRememberedAfterClean = Directory.Exists(sandbox.PathOf(".course/outputs"));
        }

        public ValueTask DisposeAsync()
        {
            sandbox.Dispose();
            return ValueTask.CompletedTask;
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
    }
}
