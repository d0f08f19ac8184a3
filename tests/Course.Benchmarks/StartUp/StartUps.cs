using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Benchmarks.StartUp;

/// <summary>
/// How long it takes to run a notebook from the command to its end: our runner and, where it is installed, Jupyter. Its time for ten plain
/// cells also tells how fast the machine is at starting programs, by which the goals are scaled.
/// </summary>
/// <param name="JupyterVersion">Jupyter's nbconvert, or null.</param>
/// <param name="Rows">What each notebook took.</param>
internal sealed partial record StartUps(string? JupyterVersion, IReadOnlyList<StartUpRow> Rows)
{
    /// <summary>The name of this part of the comparison.</summary>
    internal const string Kind = "start";

    private const int Rounds = 5;
    private const double CourseGoal = 15;

    private static readonly string Jupyter = File.Exists("/usr/bin/jupyter-nbconvert") ? "/usr/bin/jupyter-nbconvert" : "jupyter-nbconvert";

    /// <summary>How many times as long as on the machine for which the goals were set a notebook takes here; null without Jupyter.</summary>
    internal double? Slowness => Rows.Single(r => r.Work == StartUpCase.Plain.Work).Jupyter / StartUpCase.JupyterSeconds;

    /// <summary>Builds the command line as the README's main command does, and measures.</summary>
    /// <param name="root">The course's folder.</param>
    internal static StartUps Measure(string root)
    {
        NotebookProcess.Run(root, "dotnet", "build", Path.Combine("lib", "Course.Cli"));
        string program = Path.Combine(root, ".artifacts", "bin", "Course.Cli", "debug", OperatingSystem.IsWindows() ? "course.exe" : "course");
        string folder = Directory.CreateTempSubdirectory("course-start-").FullName;
        try
        {
            string? version = NotebookProcess.Run(folder, Jupyter, "--version")?.Output.Trim();
            if (version is null)
            {
                Console.WriteLine("Jupyter is not installed (on Debian: apt-get install jupyter-nbconvert python3-ipykernel python3-plotly); only our figures follow.");
            }

            // Once without a watch: packages are found, and Python compiles its modules.
            Array.ForEach([.. StartUpCase.All], c => Once(c, 0, folder, program, version is not null));
            StartUpRow[][] rounds = [.. Enumerable.Range(1, Rounds).Select(round => StartUpCase.All.Select(c => Once(c, Seed(round), folder, program, version is not null)).ToArray())];
            StartUpRow[] rows = [.. StartUpCase.All.Select((_, i) => Fastest([.. rounds.Select(r => r[i])]))];
            return new StartUps(version, [.. rows, .. WholeCourse(root, folder, program)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A number that no earlier measurement has had.</summary>
    private static int Seed(int round) => (int)(DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond % 100_000_000) * 10 + round;

    private static StartUpRow Once(StartUpCase work, int n, string folder, string program, bool withJupyter)
    {
        string ours = Path.Combine(folder, "ours.ipynb"), theirs = Path.Combine(folder, "theirs.ipynb");
        NotebookProcess.Write(ours, ".net-csharp", "C#", work.Cells(n));
        (double seconds, _) = NotebookProcess.Run(folder, program, "run", ours, "--out", "executed")!.Value;
        (double again, _) = NotebookProcess.Run(folder, program, "run", ours, "--out", "executed")!.Value;
        if (!withJupyter)
        {
            return new StartUpRow(work.Work, seconds, again, work.Goal, null, null);
        }

        NotebookProcess.Write(theirs, "python3", "python", work.Python(n));
        double jupyter;
        try
        {
            (jupyter, _) = NotebookProcess.Run(folder, Jupyter, "--to", "notebook", "--execute", theirs, "--output", "executed.ipynb")!.Value;
        }
        catch (InvalidOperationException e)
        {
            // Such as without plotly: what was measured before is not lost for that.
            Console.WriteLine($"Jupyter did not run '{work.Work}': {e.Message}");
            return new StartUpRow(work.Work, seconds, again, work.Goal, null, null);
        }

        bool isSame = NotebookProcess.Printed(Path.Combine(folder, "executed", "ours.ipynb")) == NotebookProcess.Printed(Path.Combine(folder, "executed.ipynb"));
        return new StartUpRow(work.Work, seconds, again, work.Goal, jupyter, isSame);
    }

    private static StartUpRow Fastest(StartUpRow[] runs) => runs[0] with
    {
        Seconds = runs.Min(r => r.Seconds),
        Again = runs.Min(r => r.Again),
        Jupyter = runs.Min(r => r.Jupyter),
        SameAnswer = Array.TrueForAll(runs, r => r.SameAnswer is null) ? null : !Array.Exists(runs, r => r.SameAnswer == false),
    };

    /// <summary>
    /// All chapters in a folder of their own, where not even the packages have been used, then with the packages but no compiled cell, then
    /// once more: the seconds that the run reports, which leave out that the packages are compiled ahead of time, once.
    /// </summary>
    private static StartUpRow[] WholeCourse(string root, string folder, string program)
    {
        string course = Path.Combine(folder, "course");
        foreach (string part in (string[])["notebooks", "data", Path.Combine(".course", "lib")])
        {
            Copy(Path.Combine(root, part), Path.Combine(course, part));
        }

        File.WriteAllText(Path.Combine(course, "Course.sln"), "");
        double first = Seconds();
        (double Cells, double Again)[] later = [.. Enumerable.Range(0, 2).Select(_ => (WithoutCells(), Seconds()))];
        double again = later.Min(l => l.Again);
        return
        [
            new("The whole course, without a book", later.Min(l => l.Cells), again, CourseGoal, null, null),
            new("The same, its packages used for the first time", first, again, CourseGoal, null, null),
        ];

        double Seconds() => Reported(NotebookProcess.Run(course, program, "run", "notebooks")!.Value.Output);

        double WithoutCells()
        {
            Directory.Delete(Path.Combine(course, ".course", "cells"), recursive: true);
            return Seconds();
        }
    }

    private static double Reported(string output) => double.Parse(CellsAndSeconds().Match(output).Groups["seconds"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+ notebooks, [0-9]+ cells, (?<seconds>[0-9.]+) s")]
    private static partial Regex CellsAndSeconds();

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        Array.ForEach(Directory.GetFiles(from), f => File.Copy(f, Path.Combine(to, Path.GetFileName(f))));
        Array.ForEach(Directory.GetDirectories(from), d => Copy(d, Path.Combine(to, Path.GetFileName(d))));
    }
}
