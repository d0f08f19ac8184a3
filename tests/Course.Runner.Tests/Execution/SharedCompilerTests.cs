using Course.Kernels.Packages;
using Course.Runner.Execution;
using Course.Runner.Workers;

namespace Course.Runner.Tests.Execution;

/// <summary>The compiler of several notebooks where it does not work: each then compiles for itself.</summary>
public class SharedCompilerTests
{
    [Fact]
    public async Task A_process_that_ends_at_once_answers_null_and_is_not_started_again()
    {
        await using var compiler = new SharedCompiler(Options());
        Assert.Null(await compiler.CompileAsync(1, [1]).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        compiler.Forget(1);
        Assert.Null(await compiler.CompileAsync(2, [2]).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_process_that_cannot_be_started_answers_null()
    {
        await using var compiler = new SharedCompiler(Options() with { Worker = new WorkerCommand("there-is-no-such-program", []) });
        Assert.Null(await compiler.CompileAsync(1, [1]).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task After_its_end_it_answers_null()
    {
        var compiler = new SharedCompiler(Options());
        await compiler.DisposeAsync();
        Assert.Null(await compiler.CompileAsync(1, [1]).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    private static RunOptions Options() => new()
    {
        Worker = new WorkerCommand("dotnet", ["--version"]),
        Packages = _ => throw new PackageResolutionException("no packages in this test"),
    };
}
