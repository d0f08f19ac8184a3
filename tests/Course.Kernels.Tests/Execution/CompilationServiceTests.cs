using Course.Kernels.Execution;

namespace Course.Kernels.Tests.Execution;

/// <summary>Notebooks whose C# is compiled by a service that they share.</summary>
public sealed class CompilationServiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("course-service-").FullName;
    private readonly CompilationService service = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Notebooks_give_what_they_give_alone_and_nothing_is_compiled_where_they_run()
    {
        string[] cells = ["using System.IO;", "record P(int A);\nvar p = new P(2);", "var q = new { p.A, B = Path.GetFileName(\"a/b\") };", "q.B + q.A"];
        string[] others = ["int p = 5;", "p", "p + 1"];
        RunNotebook alone = await RunAsync(null, cells);
        var way = new Way(service, 1);
        RunNotebook first = await RunAsync(way, cells);
        var otherWay = new Way(service, 2);
        RunNotebook other = await RunAsync(otherWay, others);
        Assert.Equal("=> b2\n", alone.Last);
        Assert.Equal(alone.Shown, first.Shown);
        Assert.Equal("=> 6\n", other.Last);
        Assert.Equal((cells.Length, 0, others.Length, 0), (way.Answered, way.Refused, otherWay.Answered, otherWay.Refused));
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_described_as_ever_and_the_notebook_goes_on()
    {
        string[] cells = ["var x = 1;", "x +", "y", "var y = x + 1;", "y"];
        RunNotebook alone = await RunAsync(null, cells);
        var way = new Way(service, 1);
        RunNotebook run = await RunAsync(way, cells);
        Assert.Equal(2, alone.Results.Count(r => !r.Succeeded));
        Assert.Equal(alone.Results.Select(r => r.Error?.Message), run.Results.Select(r => r.Error?.Message));
        Assert.Equal("=> 2\n", run.Last);
        Assert.Equal((5, 0), (way.Answered, way.Refused));
    }

    [Fact]
    public async Task A_notebook_of_which_the_service_knows_nothing_compiles_alone_and_then_tells_it_all()
    {
        var way = new Way(service, 1);
        way.Before = () =>
        {
            if (way.Answered == 2)
            {
                service.Forget(1);
            }
        };
        RunNotebook run = await RunAsync(way, "var a = 1;", "var b = a + 1;", "var c = b + 1;", "var d = c + 1;", "d");
        Assert.Equal("=> 4\n", run.Last);
        Assert.Equal((4, 1), (way.Answered, way.Refused));
    }

    [Fact]
    public async Task An_assembly_that_has_changed_since_the_notebook_read_it_is_not_used()
    {
        string library = Path.Combine(folder, "Lib.dll");
        CompiledLibrary.Write(library, "public static class Lib { public static int Value => 1; }");
        var way = new Way(service, 1) { Before = () => CompiledLibrary.Write(library, "public static class Lib { public static int Value => 1; public static int Other; }") };
        RunNotebook run = await RunAsync(way, $"#r \"{library}\"\nint value = Lib.Value;", "value");
        Assert.Equal("=> 1\n", run.Last);
        Assert.Equal((0, 2), (way.Answered, way.Refused));
    }

    [Fact]
    public async Task An_assembly_that_was_built_anew_is_read_anew()
    {
        string library = Path.Combine(folder, "Lib.dll");
        for (int value = 1; value <= 2; value++)
        {
            CompiledLibrary.Write(library, $"public static class Lib {{ public const int Value = {value}; }}");
            var way = new Way(service, value);
            RunNotebook run = await RunAsync(way, $"#r \"{library}\"\nLib.Value");
            Assert.Equal($"=> {value}\n", run.Last);
            Assert.Equal((1, 0), (way.Answered, way.Refused));
        }
    }

    [Fact]
    public void Whatever_goes_wrong_there_is_an_answer()
    {
        Assert.Null(service.Compile(1, []));
        Assert.Null(service.Compile(1, [0, 0, 0, 0, 0, 255, 255, 255, 255]));
    }

    [Fact]
    public async Task What_reads_files_as_it_is_compiled_is_compiled_where_it_runs()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "part.csx"), "var x = 20;", TestContext.Current.CancellationToken);
        var way = new Way(service, 1);
        RunNotebook run = await RunAsync(way, "var y = 1;", "#load \"part.csx\"\n", "x + y");
        Assert.Equal("=> 21\n", run.Last);
        Assert.Equal((1, 0), (way.Answered, way.Refused));
    }

    private Task<RunNotebook> RunAsync(IPieceCompiler? compiler, params string[] cells) =>
        new RunNotebook { Compiler = compiler, KeepGoing = true }.RunInAsync(folder, "notebook.dib", string.Concat(cells.Select(c => $"#!csharp\n\n{c}\n\n")));

    /// <summary>The way to the service, which here is in the same process.</summary>
    private sealed class Way(CompilationService service, int notebook) : IPieceCompiler
    {
        public int Answered { get; private set; }

        public int Refused { get; private set; }

        public Action Before { get; set; } = () => { };

        public byte[]? Compile(byte[] piece, CancellationToken cancellationToken)
        {
            Before();
            byte[]? answer = service.Compile(notebook, piece);
            Answered += answer is null ? 0 : 1;
            Refused += answer is null ? 1 : 0;
            return answer;
        }
    }
}
