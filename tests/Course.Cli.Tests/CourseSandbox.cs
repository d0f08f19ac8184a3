using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Course.Cli.Tests;

/// <summary>
/// A folder with notebooks and a temporary folder of its own, in which the built command line is run as a process. Knows what a
/// run leaves behind.
/// </summary>
public sealed class CourseSandbox : IDisposable
{
    private const string MarkVariable = "COURSE_TEST_SANDBOX";
    private readonly string mark = Guid.NewGuid().ToString("N");

    public CourseSandbox()
    {
        Root = Directory.CreateTempSubdirectory("course-cli-").FullName;
        Folder = Path.Combine(Root, "work");
        TempFolder = Path.Combine(Root, "temp");
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(TempFolder);
    }

    public string Root { get; }

    public string Folder { get; }

    public string TempFolder { get; }

    private static string CourseDll { get; } = typeof(CourseSandbox).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CourseDll").Value!;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a notebook of C# cells; in a .dib the first source line of the first cell is line 3.</summary>
    public void Dib(string name, params string[] cells) =>
        Text(name, string.Join("\n\n", cells.Select(c => c.StartsWith("#!markdown", StringComparison.Ordinal) || c.StartsWith("#!html", StringComparison.Ordinal) ? c : $"#!csharp\n\n{c}")) + "\n");

    public void Text(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    public void Bytes(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
    }

    /// <summary>Runs <c>course</c> in the folder to its end.</summary>
    internal async Task<CourseResult> RunAsync(params string[] arguments)
    {
        string json = Path.Combine(Root, $"{Guid.NewGuid():N}.json");
        string[] all = arguments is ["run", ..] ? [.. arguments, "--json", json] : arguments;
        using Process process = Start(all);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        JsonElement? report = File.Exists(json) ? JsonDocument.Parse(await File.ReadAllBytesAsync(json)).RootElement : null;
        return new CourseResult(process.ExitCode, await output, await errors, report);
    }

    /// <summary>Starts <c>course</c> in the folder.</summary>
    /// <param name="arguments">The command line; a root user loses the right to read what may not be read.</param>
    internal Process Start(params string[] arguments)
    {
        // A shell that starts the tests in the background lets them ignore Ctrl+C, and their children after them.
        string[] command = OperatingSystem.IsLinux() ? ["/usr/bin/env", "--default-signal=INT", "dotnet", CourseDll, .. arguments] : ["dotnet", CourseDll, .. arguments];
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            command = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", .. command];
        }

        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[MarkVariable] = mark;
        start.Environment["TMPDIR"] = TempFolder;
        start.Environment["TMP"] = TempFolder;
        start.Environment["TEMP"] = TempFolder;
        start.Environment.Remove("GITHUB_ACTIONS");
        foreach ((string name, string value) in Environments)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Variables for the runs to come.</summary>
    internal Dictionary<string, string> Environments { get; } = [];

    /// <summary>Lets the runs to come find no npm, so that they do not install the pages' packages each time. Linux and macOS.</summary>
    internal void LeaveOutNpm()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string tools = Path.Combine(Root, "tools");
        Directory.CreateDirectory(tools);
        string dotnet = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(f => Path.Combine(f, "dotnet")).First(File.Exists);
        File.CreateSymbolicLink(Path.Combine(tools, "dotnet"), dotnet);
        Environments["PATH"] = tools;
    }

    /// <summary>Fails when a process of this sandbox is alive or anything is in its temporary folder.</summary>
    internal async Task AssertNothingLeftAsync()
    {
        for (int attempt = 0; attempt < 100 && Processes().Count > 0; attempt++)
        {
            await Task.Delay(100);
        }

        Assert.Empty(Processes());
        Assert.Empty(Directory.GetFileSystemEntries(TempFolder));
    }

    /// <summary>The command lines of the living processes that carry this sandbox's mark. Linux only.</summary>
    internal List<string> Processes()
    {
        var found = new List<string>();
        byte[] entry = Encoding.UTF8.GetBytes($"{MarkVariable}={mark}");
        if (!OperatingSystem.IsLinux())
        {
            return found;
        }

        foreach (string folder in Directory.GetDirectories("/proc").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])))
        {
            try
            {
                if (File.ReadAllBytes($"{folder}/environ").AsSpan().IndexOf(entry) >= 0)
                {
                    found.Add(File.ReadAllText($"{folder}/cmdline").Replace('\0', ' '));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It has ended, or is another user's.
            }
        }

        return found;
    }
}
