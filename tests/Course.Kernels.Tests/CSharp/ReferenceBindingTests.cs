using Course.Kernels.CSharp;
using Course.Kernels.Kernels;

namespace Course.Kernels.Tests.CSharp;

public sealed class ReferenceBindingTests : IDisposable
{
    private const int Rounds = 40;
    private const int Notebooks = 3;

    private const string Library = """
        public struct Text { }
        public struct Maybe<T> { public static implicit operator Maybe<T>(T value) => default; }
        public static class Chart { public static int Line(Maybe<Text> name) => 1; }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("course-binding-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The alias of the first piece and the type that the second one names must be of one and the same library.</summary>
    [Fact]
    public void Notebooks_that_begin_at_the_same_time_have_one_set_of_types()
    {
        string file = Path.Combine(folder, "Library.dll");
        CompiledLibrary.Write(file, Library);
        byte[] content = File.ReadAllBytes(file);
        for (int round = 0; round < Rounds; round++)
        {
            // Not read before, so that its types are found in this round.
            var library = new ReferencedAssembly(file, content, $"round {round}");
            var failures = new Exception?[Notebooks];
            using var start = new Barrier(Notebooks);
            Thread[] notebooks = [.. Enumerable.Range(0, Notebooks).Select(n => new Thread(() =>
            {
                start.SignalAndWait();
                failures[n] = Record.Exception(() => CompileTwoPieces(library));
            }))];
            Array.ForEach(notebooks, thread => thread.Start());
            Array.ForEach(notebooks, thread => thread.Join());
            Assert.All(failures, Assert.Null);
        }
    }

    private void CompileTwoPieces(ReferencedAssembly library)
    {
        var compiler = new SubmissionCompiler(new SubmissionTree(folder));
        var alias = new SubmissionSource(1, new KernelCode("using Graph = Chart;", "a.dib", 1), [library]);
        var use = new SubmissionSource(2, new KernelCode("Graph.Line(new Text())", "a.dib", 2), [library]);
        compiler.Compile([], alias, CancellationToken.None);
        compiler.Compile([alias], use, CancellationToken.None);
    }
}
