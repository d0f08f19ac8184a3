using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Course.Book.Site;

/// <summary>A program of the machine, started without a shell.</summary>
internal static class ExternalProgram
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">Its name, looked up on the path; a script of Windows is found too.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The directory to run in.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <returns>What it wrote and its exit code; null when there is no such program.</returns>
    public static (string Output, string Error, int ExitCode)? Run(string name, IReadOnlyList<string> arguments, string folder, string input = "")
    {
        bool script = OperatingSystem.IsWindows() && name == "npm";
        var start = new ProcessStartInfo(script ? "cmd" : name, script ? ["/c", name, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return (output.Result, error.Result, process.ExitCode);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
