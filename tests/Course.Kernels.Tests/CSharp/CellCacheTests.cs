using Course.Kernels.Caching;

namespace Course.Kernels.Tests.CSharp;

/// <summary>Remembered cells give what compiling them gives, and never what an earlier state of anything gave.</summary>
public sealed class CellCacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("course-cells-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_notebook_gives_the_same_from_the_cache_and_compiles_nothing()
    {
        string[] cells = ["using System.IO;", "record P(int A);\nvar p = new P(2);", "double Twice(double v) => 2 * v;\np", "Console.Write(Path.GetFileName(\"a/b\"));\nTwice(p.A)"];
        RunNotebook plain = await RunAsync(cache: false, cells);
        RunNotebook first = await RunAsync(cache: true, cells);
        int entries = Entries().Length;
        RunNotebook second = await RunAsync(cache: true, cells);
        Assert.Equal(cells.Length, entries);
        Assert.Equal(entries, Entries().Length);
        Assert.Equal("b=> 4\n", plain.Last);
        Assert.Equal(plain.Shown, first.Shown);
        Assert.Equal(plain.Shown, second.Shown);
    }

    [Fact]
    public async Task A_notebook_in_another_folder_gives_there_what_it_gives_without_the_cache()
    {
        string[] cells =
        [
            "using System.Runtime.CompilerServices;\nstring Here([CallerFilePath] string path = \"\") => path;",
            "Console.Write(Here());",
            "#line 7 \"generated/part.cs\"\nConsole.Write(Here() + new System.Diagnostics.StackFrame(true).GetFileName());",
        ];
        RunNotebook here = await RunAsync(cache: true, cells);
        int entries = Entries().Length;
        RunNotebook there = await RunAsync(cache: true, cells, "elsewhere/below");
        RunNotebook plain = await RunAsync(cache: false, cells, "elsewhere/below");
        Assert.Equal(cells.Length, entries);
        Assert.Equal(entries, Entries().Length);
        Assert.Contains("generated", plain.Last, StringComparison.Ordinal);
        Assert.Equal(plain.Shown, there.Shown);
        Assert.Equal(plain.Shown, here.Shown);
    }

    [Fact]
    public async Task What_is_remembered_is_what_runs()
    {
        await RunAsync(cache: true, "1 + 1");
        string entry = Entries().Single();
        byte[] two = await File.ReadAllBytesAsync(entry, TestContext.Current.CancellationToken);
        File.Delete(entry);
        await RunAsync(cache: true, "1 + 2");
        File.Move(Entries().Single(), entry);
        RunNotebook swapped = await RunAsync(cache: true, "1 + 1");
        await File.WriteAllBytesAsync(entry, two, TestContext.Current.CancellationToken);
        RunNotebook back = await RunAsync(cache: true, "1 + 1");
        Assert.Equal(("=> 3\n", "=> 2\n"), (swapped.Last, back.Last));
    }

    [Theory]
    [InlineData("var x = 1;", "var x = 2;", "x", "=> 1\n", "=> 2\n")]
    [InlineData("const int x = 1;", "const int x = 2;", "x", "=> 1\n", "=> 2\n")]
    [InlineData("int F(int a) => 1;", "int F(long a) => 2;", "F(0)", "=> 1\n", "=> 2\n")]
    [InlineData("using A = System.Int32;", "using A = System.String;", "typeof(A).Name", "=> Int32\n", "=> String\n")]
    public async Task A_change_of_an_earlier_cell_is_seen_by_a_later_one(string before, string after, string later, string first, string second)
    {
        Assert.Equal(first, (await RunAsync(cache: true, before, "0", later)).Last);
        Assert.Equal(second, (await RunAsync(cache: true, after, "0", later)).Last);
        Assert.Equal(first, (await RunAsync(cache: true, before, "0", later)).Last);
    }

    [Fact]
    public async Task A_change_of_an_imported_file_is_seen()
    {
        const string notebook = "#!csharp\n\n#!import setup.dib\n\n#!csharp\n\nx";
        Assert.Equal("=> 1\n", (await Runner(true).RunAsync("n.dib", notebook, ("setup.dib", "#!csharp\n\nconst int x = 1;"))).Last);
        Assert.Equal("=> 2\n", (await Runner(true).RunAsync("n.dib", notebook, ("setup.dib", "#!csharp\n\nconst int x = 2;"))).Last);
    }

    [Fact]
    public async Task A_change_of_a_library_is_seen_even_where_the_compiler_copied_a_constant()
    {
        const string notebook = "#!csharp\n\n#r \"Lib.dll\"\n\n#!csharp\n\nLib.C.Value + Lib.C.Half(3)";
        string library = Path.Combine(folder, "here", "Lib.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(library)!);
        List<string> shown = [];
        foreach (int value in (int[])[10, 20, 10])
        {
            Library(library, value);
            shown.Add((await Runner(true).RunInAsync(Path.GetDirectoryName(library)!, "n.dib", notebook)).Last);
        }

        Assert.Equal(["=> 11.5\n", "=> 21.5\n", "=> 11.5\n"], shown);
    }

    [Fact]
    public async Task A_loaded_file_is_read_every_time()
    {
        const string notebook = "#!csharp\n\n#load \"more.csx\"\n\n#!csharp\n\nx";
        Assert.Equal("=> 1\n", (await Runner(true).RunAsync("n.dib", notebook, ("more.csx", "const int x = 1;"))).Last);
        Assert.Equal("=> 2\n", (await Runner(true).RunAsync("n.dib", notebook, ("more.csx", "const int x = 2;"))).Last);
        Assert.Empty(Entries());
    }

    [Fact]
    public async Task A_compile_error_after_remembered_cells_reads_as_without_them()
    {
        string[] cells = ["var x = 1;", "x.ToString()", "\nint y = x.Nothing;"];
        RunNotebook plain = await RunAsync(cache: false, cells);
        await RunAsync(cache: true, cells[..2]);
        RunNotebook remembered = await RunAsync(cache: true, cells);
        Assert.Equal(plain.Error.Message, remembered.Error.Message);
        Assert.Equal((12, 12), (plain.Error.Line, remembered.Error.Line));
        Assert.Contains("notebook.dib(12,11): error CS1061", remembered.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_names_the_line_as_it_is_now()
    {
        const string cell = "#!csharp\n\nvoid Fail() =>\n    throw new ArgumentException(\"bad\");\n\n#!csharp\n\nFail();\n";
        RunNotebook before = await Runner(true).RunAsync("n.dib", cell);
        int entries = Entries().Length;
        RunNotebook after = await Runner(true).RunAsync("n.dib", "#!markdown\n\n# Two more\n\nlines\n\n" + cell);
        Assert.Equal(entries, Entries().Length);
        Assert.Equal((4, 10), (before.Error.Line, after.Error.Line));
        Assert.Equal(["System.ArgumentException: bad", "   at cell.Fail in n.dib:line 10", "   at cell in n.dib:line 14"], after.Error.Traceback);
    }

    [Fact]
    public async Task A_damaged_entry_is_compiled_again()
    {
        await RunAsync(cache: true, "1 + 1");
        await File.WriteAllTextAsync(Entries().Single(), "nonsense", TestContext.Current.CancellationToken);
        Assert.Equal("=> 2\n", (await RunAsync(cache: true, "1 + 1")).Last);
        Assert.Equal("=> 2\n", (await RunAsync(cache: true, "1 + 1")).Last);
    }

    [Fact]
    public async Task The_same_code_gives_the_same_bytes()
    {
        await RunAsync(cache: true, "var x = 1;", "x");
        var first = Entries().ToDictionary(f => f, File.ReadAllBytes);
        Array.ForEach(Entries(), File.Delete);
        await RunAsync(cache: true, "var x = 1;", "x");
        Assert.Equal(first, Entries().ToDictionary(f => f, File.ReadAllBytes));
    }

    private static void Library(string path, int value) => CompiledLibrary.Write(
        path, $"namespace Lib; public static class C {{ public const int Value = {value}; public static double Half(double v) => v / 2; }}");

    private Task<RunNotebook> RunAsync(bool cache, params string[] cells) => RunAsync(cache, cells, "");

    private Task<RunNotebook> RunAsync(bool cache, string[] cells, string below) =>
        Runner(cache).RunInAsync(Directory.CreateDirectory(Path.Combine(folder, below)).FullName, "notebook.dib", string.Concat(cells.Select(c => $"#!csharp\n\n{c}\n\n")));

    private RunNotebook Runner(bool cache) =>
        new() { Cache = cache ? new FileStore(Path.Combine(folder, "cells"), 1 << 20) : null, Folder = Path.Combine(folder, "notebooks") };

    private string[] Entries() =>
        Directory.Exists(Path.Combine(folder, "cells")) ? Directory.GetFiles(Path.Combine(folder, "cells"), "*", SearchOption.AllDirectories) : [];
}
