using System.Diagnostics;

namespace Course.Notebooks.Tests.Programs;

/// <summary>Every chapter can be taken along as a C# program; one that cannot would only lack its link in the book.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("course-programs-").FullName;

    public static TheoryData<string> Names => [.. CourseFolder.Names];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_chapter_is_a_program_too(string name)
    {
        string program = Path.Combine(folder, name + ".cs");
        var start = new ProcessStartInfo("dotnet", [CourseFolder.CommandLine, "convert", Path.Combine(CourseFolder.Notebooks, name + ".dib"), program])
        {
            WorkingDirectory = CourseFolder.Root,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
        Assert.Contains("#:project", await File.ReadAllTextAsync(program, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
