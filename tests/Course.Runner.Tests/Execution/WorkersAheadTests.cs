using Course.Kernels.Packages;
using Course.Runner.Execution;
using Course.Runner.Workers;

namespace Course.Runner.Tests.Execution;

/// <summary>The compiler that all runs of edited notebooks share.</summary>
public class WorkersAheadTests
{
    [Fact]
    public async Task Runs_have_one_compiler_until_it_ends_and_then_a_new_one()
    {
        var options = new RunOptions
        {
            Worker = new WorkerCommand("dotnet", ["--version"]),
            Packages = _ => throw new PackageResolutionException("no packages in this test"),
        };
        await using var ahead = new WorkersAhead();
        SharedCompiler first = ahead.WithCompiler(options).Compiler!;
        Assert.Same(first, ahead.WithCompiler(options).Compiler);

        // This one is no compiler and ends at once.
        Assert.Null(await first.CompileAsync(1, [1]).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.True(first.HasEnded);
        Assert.NotSame(first, ahead.WithCompiler(options).Compiler);
    }
}
