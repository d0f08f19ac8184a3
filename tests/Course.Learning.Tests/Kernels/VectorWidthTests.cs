using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace Course.Learning.Tests.Kernels;

/// <summary>The kernels' own tests once more, in a process whose processor seems to lack an instruction set.</summary>
public class VectorWidthTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task The_kernels_pass_their_tests_on_narrower_vectors(string feature)
    {
        Assert.SkipUnless(feature != "DOTNET_EnableAVX512" || Vector512.IsHardwareAccelerated, "This processor has no AVX-512 that could be left out: the other tests have run without.");
        string tests = typeof(VectorWidthTests).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [tests, "-noLogo", "-noColor", "-trait", "Vectors=every width"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[feature] = "0";
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{feature}=0:\n{output}");
        Assert.DoesNotContain("Total: 0,", output, StringComparison.Ordinal);
    }
}
