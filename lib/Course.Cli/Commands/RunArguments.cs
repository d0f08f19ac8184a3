using System.CommandLine;
using System.CommandLine.Parsing;
using Course.Runner.Execution;
using Course.Runner.Packages;
using Course.Runner.Workers;

namespace Course.Cli.Commands;

/// <summary>The options that <c>course run</c> and the main command have in common.</summary>
internal sealed class RunArguments
{
    private readonly Option<double> timeout = Seconds("--timeout", "Seconds a cell may take; restoring packages does not count.", 60);
    private readonly Option<double> notebookTimeout = Seconds("--notebook-timeout", "Seconds a notebook may take; 0 for no limit.", 0);
    private readonly Option<bool> keepGoing = new("--keep-going") { Description = "Go on with a notebook after a failed cell." };
    private readonly Option<int> jobs = Count("--jobs", "N", "Notebooks to run at a time; default: the processor's cores.", Environment.ProcessorCount);
    private readonly Option<int> memory = Count("--memory", "MB", "Memory a notebook may use.", 2048);
    private readonly Option<int> outputLimit = Count("--output-limit", "MB", "What a cell may show.", 20);
    private readonly Option<bool> noCache = new("--no-cache") { Description = "Use no result of an earlier run: ask the package sources again, compile and run every cell." };
    private readonly Option<bool> offline = new("--offline") { Description = "Ask no source on the network; packages must be in a cache or a folder." };
    private readonly Option<bool> requirePlotlyNet = new("--require-plotly-net") { Description = "Fail when Plotly.NET is not to be had, instead of using the stand-in." };
    private readonly Option<string[]> sources = new("--nuget-source") { HelpName = "SOURCE", Description = "A package source to ask beside your own: a URL or a folder. May be repeated." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [timeout, notebookTimeout, keepGoing, jobs, memory, outputLimit, noCache, offline, requirePlotlyNet, sources];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user has chosen.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="outputCache">The folder in which outputs are remembered unless the user wants no cache; null to run all.</param>
    public RunOptions Read(ParseResult parsed, string? outputCache = null)
    {
        double notebookSeconds = parsed.GetValue(notebookTimeout);
        var packages = new Lazy<NuGetPackageResolver>(() => new NuGetPackageResolver(Packages(parsed)));
        return new RunOptions
        {
            Worker = WorkerCommand.OfThisProcess(),
            Packages = folder => packages.Value.InFolder(folder),
            Images = new ImageCompiler(CourseRoot.TryFind()?.ImageFolder ?? UserFolder.Images),
            CellCache = parsed.GetValue(noCache) ? null : CourseRoot.TryFind()?.CellFolder,
            OutputCache = parsed.GetValue(noCache) ? null : outputCache,
            CellTimeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            NotebookTimeout = notebookSeconds > 0 ? TimeSpan.FromSeconds(notebookSeconds) : null,
            KeepGoing = parsed.GetValue(keepGoing),
            Jobs = parsed.GetValue(jobs),
            MemoryMegabytes = parsed.GetValue(memory),
            OutputMegabytes = parsed.GetValue(outputLimit),
        };
    }

    private NuGetPackageResolverOptions Packages(ParseResult parsed) => Packages(CourseRoot.TryFind()) with
    {
        UseCache = !parsed.GetValue(noCache),
        Offline = parsed.GetValue(offline),
        RequirePlotlyNet = parsed.GetValue(requirePlotlyNet),
        Sources = parsed.GetValue(sources) ?? [],
    };

    /// <summary>How packages are found when the user chooses nothing.</summary>
    public static NuGetPackageResolverOptions Packages(CourseRoot? course) => new()
    {
        CacheDirectory = course?.PackageFolder ?? UserFolder.Packages,
        StandInAssembly = course is not null && File.Exists(course.StandIn) ? course.StandIn : null,
    };

    private static Option<double> Seconds(string name, string description, double standard)
    {
        var option = new Option<double>(name)
        {
            HelpName = "SECONDS",
            Description = description,
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            double value = result.GetValueOrDefault<double>();
            if (!(value is > 0 and < 1e6) && !(value == 0 && standard == 0))
            {
                result.AddError($"{name} takes a number of seconds above 0 and below 1000000, not '{Said(result)}'.");
            }
        });
        return option;
    }

    private static Option<int> Count(string name, string unit, string description, int standard)
    {
        var option = new Option<int>(name)
        {
            HelpName = unit,
            Description = description,
            DefaultValueFactory = _ => standard,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1_000_000)
            {
                result.AddError($"{name} takes a whole number from 1 to 1000000, not '{Said(result)}'.");
            }
        });
        return option;
    }

    private static string Said(OptionResult result) => string.Join(' ', result.Tokens.Select(t => t.Value));
}
