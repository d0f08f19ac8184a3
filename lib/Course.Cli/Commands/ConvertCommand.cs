using System.CommandLine;
using System.Text;
using Course.Documents;
using Course.Kernels.Export;
using Course.Runner.Execution;

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
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            byte[] bytes = Convert(parsed.GetRequiredValue(input), target);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            File.WriteAllBytes(target, bytes);
            return (int)RunExitCode.Success;
        });
        return command;
    }

    private static byte[] Convert(string input, string output)
    {
        NotebookDocument document = NotebookReader.Read(input);
        return Path.GetExtension(output).Equals(".cs", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetBytes(CSharpFileApp.Export(document, output))
            : NotebookWriter.Write(document, NotebookReader.FormatOf(output));
    }
}
