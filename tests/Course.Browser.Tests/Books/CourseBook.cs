using System.Diagnostics;
using Course.Browser.Tests.Driving;

namespace Course.Browser.Tests.Books;

/// <summary>The book of the course as the main command makes it, which runs what has changed since it was made last.</summary>
public sealed class CourseBook : FinishedBook
{
    public CourseBook()
        : base(Path.Combine(Places.Root, ".course", "book"))
    {
        var start = new ProcessStartInfo("dotnet", [Places.CourseDll]) { WorkingDirectory = Places.Root, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string log = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, log);
    }
}
