using System.Diagnostics;

namespace Course.Kernels.Tests.Export;

/// <summary>Exported programs do run with <c>dotnet run</c>, outside this repository and inside one with central package versions.</summary>
public sealed class FileAppRunTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prints_what_the_notebook_shows()
    {
        _folder.Write("_setup.dib", "#!csharp\n\nusing System.Globalization;\nconst int n = 3;\nrecord Named(string Name, double Value);");
        _folder.Write("more.csx", "string Shout(string s) => s.ToUpperInvariant();\n");
        string program = _folder.Export(
            """
            #!markdown

            # A notebook with "quotes" and */ ends

            #!csharp

            #!import "_setup.dib"
            #!import more.csx
            Console.WriteLine("first");
            Enumerable.Range(0, n).Select(i => i * 0.5) // a comment

            #!csharp

            int count;
            static string Describe(Named x) => $"{x.Name} = {x.Value.ToString(CultureInfo.InvariantCulture)}";
            public static string Twice(this string s) => s + s;
            count++;
            new Named(Shout("pi").Twice(), 3.5)

            #!csharp

            display(Describe(new("e", 2.5)));
            (string)null

            #!csharp

            count.Display();
            display(HTML("<p class='x'>one &lt; <b>two</b></p>"));
            Enumerable.Range(0, 30)

            #!csharp

            async Task<int> Later() { await Task.Delay(1); return 42; }
            await Later()

            #!csharp

            Console.WriteLine("last")
            """);

        Assert.Equal(
            """
            first
            [ 0, 0.5, 1 ]
            Named { Name = PIPI, Value = 3.5 }
            e = 2.5
            <null>
            1
            one < two
            [ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ... (more) ]
            42
            last

            """.ReplaceLineEndings("\n"),
            Run(program));
    }

    [Fact]
    public void Runs_beside_central_versions_with_a_project_behind_an_assembly()
    {
        _folder.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        _folder.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup></Project>");
        _folder.Write("lib/Tiny/Tiny.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        _folder.Write("lib/Tiny/Tiny.cs", "namespace Tiny; public static class Sums { public static int Add(int a, int b) => a + b; }");

        string program = _folder.Export("#!csharp\n\n#r \"bin/Tiny.dll\"\nusing Tiny;\nvar unused = 0;\nSums.Add(2, 3)");

        Assert.Contains("#:project lib/Tiny/Tiny.csproj\n", program, StringComparison.Ordinal);
        Assert.Equal("5\n", Run(program));
        Assert.False(File.Exists(Path.Combine(_folder.Root, "packages.lock.json")));
    }

    private string Run(string program)
    {
        string path = _folder.Write("c.cs", program);
        ProcessStartInfo start = new("dotnet") { WorkingDirectory = _folder.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["run", path])
        {
            start.ArgumentList.Add(argument);
        }

        // What the SDK keeps of a file-based app goes with the folder; a build server would outlive it.
        start.Environment["XDG_DATA_HOME"] = Directory.CreateDirectory(Path.Combine(_folder.Root, "data")).FullName;
        start.Environment["TMPDIR"] = _folder.Root;
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}\n{output}\n{errors.GetAwaiter().GetResult()}\n{program}");
        return output.ReplaceLineEndings("\n");
    }
}
