using Course.Kernels.Caching;

namespace Course.Kernels.Tests.CSharp;

/// <summary>A later cell is compiled again when what it can see of an earlier one has changed, and not when only what that does has.</summary>
public sealed class CellSurfaceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("course-surface-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("var x = 1;", "var x = 2;", "x", "=> 1\n", "=> 2\n")]
    [InlineData("int F(int a) => a + 1;", "int F(int a) => a + 2;", "F(1)", "=> 2\n", "=> 3\n")]
    [InlineData("int F(int a) { int G(int b) => b; return G(a); }", "int F(int a) => -a;", "F(1)", "=> 1\n", "=> -1\n")]
    [InlineData("var k = 1; Func<int, int> f = a => a + 1;", "var k = 1; Func<int, int> f = a => a + k + 1;", "f(1)", "=> 2\n", "=> 3\n")]
    [InlineData("IEnumerable<int> F() { yield return 1; }", "IEnumerable<int> F() => new[] { 2 };", "F().First()", "=> 1\n", "=> 2\n")]
    [InlineData("async Task<int> F() { await Task.Yield(); return 1; }", "Task<int> F() => Task.FromResult(2);", "await F()", "=> 1\n", "=> 2\n")]
    [InlineData("record P(int A) { public int B => A; }", "record P(int A) { public int B => 2 * A; }", "new P(1).B", "=> 1\n", "=> 2\n")]
    [InlineData("class C { public int V { get; } = 1; }", "class C { public int V { get; } = 2; }", "new C().V", "=> 1\n", "=> 2\n")]
    [InlineData("IReadOnlyList<int> x = [1];", "IReadOnlyList<int> x = [2, 3];", "x.Count", "=> 1\n", "=> 2\n")]
    [InlineData("var x = 1; // one", "var x = 1; // uno", "x", "=> 1\n", "=> 1\n")]
    [InlineData("var x = 0; if (x == 0) x = 1;", "var x = 0; while (x < 2) x++;", "x", "=> 1\n", "=> 2\n")]
    public async Task What_an_earlier_cell_does_is_not_compiled_into_a_later_one(string before, string after, string later, string first, string second)
    {
        Assert.Equal(first, (await RunAsync(before, "0", later)).Last);
        int entries = Entries();
        Assert.Equal(second, (await RunAsync(after, "0", later)).Last);
        Assert.Equal(entries + 1, Entries());
        Assert.Equal(first, (await RunAsync(before, "0", later)).Last);
    }

    [Theory]
    [InlineData("var x = 1;", "var x = 1L;", "typeof(int) == x.GetType() ? 1 : 2")]
    [InlineData("var x = 1;", "var x = 1.0;", "x / 2 == 0 ? 1 : 2")]
    [InlineData("const int x = 1;", "const int x = 2;", "x")]
    [InlineData("const decimal x = 1;", "const decimal x = 2;", "(int)x")]
    [InlineData("int F(long a) => 1;", "int F(long a) => 1; int F(int a) => 2;", "F(0)")]
    [InlineData("int F(int a = 1) => a;", "int F(int a = 2) => a;", "F()")]
    [InlineData("int F(int a, int b = 0) => a;", "int F(int b, int a = 0) => b;", "F(b: 2, a: 1)")]
    [InlineData("int F(params int[] a) => 1;", "int F(int[] a) => 1; int F(params object[] a) => 2;", "F(1)")]
    [InlineData("int F(in int a) => 1;", "int F(in int a) => 1; int F(int a) => 2;", "F(0)")]
    [InlineData("static int F(this object s) => 1;", "static int F(this object s) => 1; static int F(this string s) => 2;", "\"\".F()")]
    [InlineData("using T = System.Int32;", "using T = System.String;", "typeof(T).Name.Length == 5 ? 1 : 2")]
    [InlineData("using static System.Math; var n = 1;", "using static System.MathF; var n = 1;", "Sqrt(4).GetType() == typeof(double) ? 1 : 2")]
    [InlineData("enum E { A = 1 }", "enum E { A = 2 }", "(int)E.A")]
    [InlineData("enum E : int { A = 1 }", "enum E : long { A = 1 }", "sizeof(E) == 4 ? 1 : 2")]
    [InlineData("(int A, int B) t = (1, 2);", "(int B, int A) t = (1, 2);", "t.A")]
    [InlineData("record P(int A, int B);", "record P(int B, int A);", "new P(1, 2).A")]
    [InlineData("record P(int A);", "record P(int A) { public int B { get; init; } = 1; }", "typeof(P).GetProperty(\"B\") is null ? 1 : 2")]
    [InlineData("class C { public int V => 1; }", "class C { public int V => 1; public static implicit operator int(C c) => 2; }", "F(new C())", 1, 2, "int F(object o) => 1; int F(int i) => 2;")]
    [InlineData("struct S { int a; }", "struct S { int a; int b; }", "System.Runtime.CompilerServices.Unsafe.SizeOf<S>() / 4")]
    [InlineData("struct S { public int A; public int Next() => ++A; } readonly S s = new();", "struct S { public int A; public int Next() => ++A; } S s = new();", "s.Next(); s.Next()")]
    [InlineData("struct S { public int A; }", "class S { public int A; }", "var a = new S(); var b = a; b.A = 1;\na.A + 1")]
    [InlineData("class B { public virtual int V => 1; } class C { public int V => 1; }", "class B { public virtual int V => 2; } class C : B { }", "new C().V")]
    [InlineData("interface I { } class C { }", "interface I { } class C : I { }", "(object)new C() is I ? 2 : 1")]
    [InlineData("int F<T>(T t) where T : struct => 1; int F(object o) => 1;", "int F<T>(T t) => 2;", "F(\"\")")]
    [InlineData("dynamic x = \"a\"; int F(object o) => 1; int F(string s) => 2;", "object x = \"a\"; int F(object o) => 1; int F(string s) => 2;", "F(x)", 2, 1)]
    [InlineData("var a = new { V = 1 };", "var a = new { V = 2L };", "a.V == 1 ? 1 : 2")]
    [InlineData("var a = new { V = 1, W = 2 };", "var a = new { W = 1, V = 2 };", "a.V")]
    public async Task What_an_earlier_cell_declares_is_compiled_into_a_later_one(
        string before, string after, string later, int first = 1, int second = 2, string between = "0")
    {
        Assert.Equal($"=> {first}\n", (await RunAsync(before, between, later)).Last);
        Assert.Equal($"=> {second}\n", (await RunAsync(after, between, later)).Last);
        Assert.Equal($"=> {first}\n", (await RunAsync(before, between, later)).Last);
    }

    [Theory]
    [InlineData("using System.IO;", "using System.Net;", "Path.GetFileName(\"a/b\")", "CS0103")]
    [InlineData("int F() => 1;", "[Obsolete(\"no\", error: true)] int F() => 1;", "F()", "CS0619")]
    [InlineData("int F() => 1;", "int G() => 1;", "F()", "CS0103")]
    [InlineData("class C { public int V; }", "class C { private int V; }", "new C().V", "CS0122")]
    [InlineData("class C { public int V { get; set; } }", "class C { public int V { get; init; } }", "new C().V = 1;", "CS8852")]
    [InlineData("class C { public int V { get; set; } }", "class C { public required int V { get; set; } }", "new C().V", "CS9035")]
    [InlineData("class C { }", "abstract class C { }", "new C()", "CS0144")]
    [InlineData("class C { }", "sealed class C { }", "class D : C { }", "CS0509")]
    [InlineData("static int F(this string s) => 1;", "static int F(string s) => 1;", "\"\".F()", "CS1061")]
    public async Task A_later_cell_that_no_longer_compiles_is_not_found_compiled(string before, string after, string later, string error)
    {
        Assert.True((await RunAsync(before, "0", later)).Results[^1].Succeeded);
        Assert.Contains(error, (await RunAsync(after, "0", later)).Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anonymous_type_is_the_same_for_a_remembered_cell_and_a_new_one()
    {
        await RunAsync("var a = new { V = 1 };", "a.V");
        Assert.Equal("=> 2\n", (await RunAsync("var a = new { V = 1 };", "a.V + 1")).Last);
        Assert.Equal("=> True\n", (await RunAsync("var a = new { V = 1 };", "a.Equals(new { V = 1 })")).Last);
        Assert.Equal("=> True\n", (await RunAsync("void F() { object o = new { V = 1 }; }\nvar a = new { V = 1 };", "a.Equals(new { V = 1 })")).Last);
        Assert.Equal("=> 1\n", (await RunAsync("void F() { object o = new { U = 1 }; }\nvar a = new { V = 1 };", "a.V")).Last);
        Assert.Equal("=> True\n", (await RunAsync("void F() { object o = new { U = 1 }; }\nvar a = new { V = 1 };", "a.Equals(new { V = 1 })")).Last);
    }

    [Fact]
    public async Task An_assembly_that_an_earlier_cell_may_use_counts_for_all_later_ones()
    {
        await RunAsync("var x = 1;", "x");
        int entries = Entries();
        File.Copy(typeof(CellSurfaceTests).Assembly.Location, Path.Combine(folder, "Other.dll"));
        Assert.Equal("=> 1\n", (await RunAsync("#r \"Other.dll\"\nvar x = 1;", "x")).Last);
        Assert.Equal(entries + 2, Entries());
    }

    private Task<RunNotebook> RunAsync(params string[] cells) =>
        new RunNotebook { Cache = new FileStore(Path.Combine(folder, "cells"), 1 << 24) }
            .RunInAsync(folder, "notebook.dib", string.Concat(cells.Select(c => $"#!csharp\n\n{c}\n\n")));

    private int Entries() => Directory.GetFiles(Path.Combine(folder, "cells"), "*", SearchOption.AllDirectories).Length;
}
