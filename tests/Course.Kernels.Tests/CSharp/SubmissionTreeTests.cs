using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Course.Kernels.CSharp;
using Course.Kernels.Kernels;

namespace Course.Kernels.Tests.CSharp;

public sealed class SubmissionTreeTests
{
    private static readonly Guid MetadataReferences = new("7E4D4708-096E-4C5C-AEDA-CB10BA6A740D");

    private readonly SubmissionTree tree = new(Path.GetTempPath());
    private readonly ReferencedAssembly library = new("Lib.dll", [], "a");

    [Fact]
    public void Notebooks_that_begin_alike_share_their_pieces_and_each_is_compiled_once()
    {
        Submission one = tree.After(null, Piece(1, "var x = 1;"));
        Submission two = tree.After(one, Piece(2, "x + 1"));
        Submission again = tree.After(tree.After(null, Piece(1, "var x = 1;", line: 9)), Piece(2, "x + 1"));
        Submission other = tree.After(one, Piece(2, "x + 2"));
        Assert.Same(two, again);
        Assert.Same(two.Compile(TestContext.Current.CancellationToken), again.Compile(TestContext.Current.CancellationToken));
        Assert.NotSame(two, other);
        Assert.NotEqual(two.Compile(TestContext.Current.CancellationToken).Image, other.Compile(TestContext.Current.CancellationToken).Image);
    }

    [Theory]
    [InlineData(2, "x", "a.dib")]
    [InlineData(1, "y", "a.dib")]
    [InlineData(1, "x", "b.dib")]
    public void A_piece_with_another_place_text_or_file_is_another(int ordinal, string text, string file) =>
        Assert.False(Piece(1, "x").CompilesLike(Piece(ordinal, text, file)));

    [Fact]
    public void A_piece_with_other_assemblies_is_another()
    {
        SubmissionSource with = Piece(1, "x") with { References = [library] };
        Assert.True(with.CompilesLike(with with { References = [library] }));
        Assert.False(with.CompilesLike(Piece(1, "x")));
        Assert.False(with.CompilesLike(with with { References = [library with { Hash = "b" }] }));
    }

    [Fact]
    public void What_reads_files_is_read_each_time()
    {
        SubmissionSource loads = Piece(1, "#load \"a.csx\"");
        Assert.False(loads.CompilesLike(Piece(1, "#load \"a.csx\"")));
        Assert.True(loads.CompilesLike(loads));
    }

    [Fact]
    public void Code_that_was_refused_is_refused_again()
    {
        Submission refused = tree.After(null, Piece(1, "x +"));
        for (int time = 0; time < 2; time++)
        {
            CompilationFailedException failure = Assert.Throws<CompilationFailedException>(() => refused.Compile(TestContext.Current.CancellationToken));
            Assert.NotEmpty(failure.Errors);
        }
    }

    [Fact]
    public void Pieces_that_no_notebook_holds_are_forgotten_but_for_the_last_ones()
    {
        WeakReference last = AddTwo("1");
        Collect();
        Assert.True(last.IsAlive);
        _ = AddTwo("2");
        Collect();
        Assert.False(last.IsAlive);
    }

    [Fact]
    public void The_symbols_do_not_list_what_the_code_was_compiled_against()
    {
        CompiledCell cell = tree.After(null, Piece(1, "var x = 1;")).Compile(TestContext.Current.CancellationToken);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(cell.Symbols));
        MetadataReader symbols = provider.GetMetadataReader();
        var listed = symbols.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
            .Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == MetadataReferences)
            .Select(information => symbols.GetBlobReader(information.Value).Length);
        Assert.All(listed, length => Assert.Equal(0, length));
    }

    private static SubmissionSource Piece(int ordinal, string text, string file = "a.dib", int line = 1) => new(ordinal, new KernelCode(text, file, line), []);

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference AddTwo(string value) =>
        new(tree.After(tree.After(null, Piece(1, $"var x = {value};")), Piece(2, "x")).Before);
}
