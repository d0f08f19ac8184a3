using System.CommandLine;
using System.Text;
using Course.Documents;
using Course.Kernels.Export;
using Course.Kernels.Packages;
using Course.Runner.Execution;
using Course.Runner.Packages;

namespace Course.Cli.Commands;

/// <summary><c>course convert</c>.</summary>
internal static class ConvertCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("input") { Description = "A notebook (.dib or .ipynb)." };
        var output = new Argument<string>("output") { Description = "The file to write; its ending says as what: .dib, .ipynb or .cs." };
        var command = new Command("convert", "Convert a notebook to the other format, or to a C# file for 'dotnet run'.") { input, output };
        command.SetAction(async (parsed, stop) =>
        {
            string target = parsed.GetRequiredValue(output);
            byte[] bytes = await ConvertAsync(parsed.GetRequiredValue(input), target, stop);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            File.WriteAllBytes(target, bytes);
            return (int)RunExitCode.Success;
        });
        return command;
    }

    private static async Task<byte[]> ConvertAsync(string input, string output, CancellationToken stop)
    {
        NotebookDocument document = NotebookReader.Read(input);
        if (!Path.GetExtension(output).Equals(".cs", StringComparison.OrdinalIgnoreCase))
        {
            return NotebookWriter.Write(document, NotebookReader.FormatOf(output));
        }

        PackageResolution? packages = await ResolveAsync(CSharpFileApp.PackagesOf(document), input, stop);
        return Encoding.UTF8.GetBytes(CSharpFileApp.Export(document, output, packages));
    }

    /// <summary>The packages with which the program is checked; without them it is written as the notebook names them.</summary>
    private static async Task<PackageResolution?> ResolveAsync(PackageRequest request, string input, CancellationToken stop)
    {
        if (request.Packages.Count == 0)
        {
            return null;
        }

        var resolver = new NuGetPackageResolver(RunArguments.Packages(CourseRoot.TryFind()));
        try
        {
            return await resolver.InFolder(Path.GetDirectoryName(Path.GetFullPath(input))!).ResolveAsync(request, stop);
        }
        catch (PackageResolutionException e)
        {
            await Console.Error.WriteLineAsync($"The packages were not found, so the program is not checked against them: {e.Message}");
            return null;
        }
    }
}
