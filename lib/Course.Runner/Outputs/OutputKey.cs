using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Course.Documents;
using Course.Kernels.Caching;
using Course.Kernels.Execution;
using Course.Kernels.Packages;
using Course.Runner.Execution;

namespace Course.Runner.Outputs;

/// <summary>
/// A hash of all that a notebook's outputs depend on: its code and the files it imports, the assemblies and packages that
/// it loads, the files in its folder and in the folders beside it that its code names, the runner, the runtime and the
/// machine. Prose and its place do not count.
/// </summary>
internal static partial class OutputKey
{
    // Counts even where no code names it: the library may read from it.
    private const string DataFolder = "data";

    private static readonly string[] NotebookExtensions = [".dib", ".ipynb"];
    private static readonly string[] LoadedExtensions = [".dll", ".pdb", ".so", ".dylib", ".json"];
    private static readonly string[] MadeFolders = ["bin", "obj", "node_modules"];

    /// <summary>The key; null where the notebook reaches for something that the key cannot know, or cannot be read.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="interrupted">Ends the search for packages.</param>
    public static async Task<string?> OfAsync(NotebookDocument document, string path, RunOptions options, CancellationToken interrupted)
    {
        NotebookCell[] cells = [.. document.Cells.Where(CellRules.IsCode)];
        if (NotebookInputs.Of(cells, path) is not { } inputs || inputs.Code.Any(ReachesFurther().IsMatch))
        {
            return null;
        }

        using var key = new ContentKey();
        key.Add("outputs").AddCompilerIdentity();
        key.Add(typeof(OutputKey).Module.ModuleVersionId.ToByteArray()).Add(typeof(NotebookDocument).Module.ModuleVersionId.ToByteArray());
        AddMachine(key);
        AddOptions(key, options);
        AddCells(key, document, cells, path);
        foreach (string import in inputs.Imports)
        {
            key.AddFile(import);
        }

        AddAssemblies(key, inputs.Assemblies);
        AddFolders(key, Path.GetDirectoryName(path)!, inputs.Code);
        return await AddPackagesAsync(key, inputs.Requests, path, options, interrupted).ConfigureAwait(false) ? key.Value() : null;
    }

    private static void AddMachine(ContentKey key)
    {
        key.Add(RuntimeInformation.OSDescription).Add(RuntimeInformation.ProcessArchitecture.ToString());
        key.Add(Environment.ProcessorCount).Add(Vector<byte>.Count);
        key.Add(CultureInfo.CurrentCulture.Name).Add(TimeZoneInfo.Local.Id);
        IEnumerable<DictionaryEntry> settings = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>();
        key.AddAll([.. settings
            .Where(s => ((string)s.Key).StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase))
            .Select(s => $"{s.Key}={s.Value}").Order(StringComparer.Ordinal)]);
    }

    private static void AddOptions(ContentKey key, RunOptions options) =>
        key.Add(options.MemoryMegabytes).Add(options.OutputMegabytes).Add(options.CellTimeout.Ticks).Add(options.NotebookTimeout?.Ticks ?? 0);

    private static void AddCells(ContentKey key, NotebookDocument document, NotebookCell[] cells, string path)
    {
        key.Add(path).Add(document.DefaultKernel).Add(cells.Length);
        foreach (NotebookCell cell in cells)
        {
            key.Add(cell.Kernel).Add(cell.Source).AddAll(cell.Tags);
        }
    }

    /// <summary>An assembly may load what stands beside it, so all of its folder counts.</summary>
    private static void AddAssemblies(ContentKey key, IReadOnlyCollection<string> assemblies)
    {
        foreach (string folder in assemblies.Select(a => Path.GetDirectoryName(a)!).Distinct(StringComparer.Ordinal).Where(Directory.Exists))
        {
            foreach (string file in Directory.GetFiles(folder).Where(f => LoadedExtensions.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal))
            {
                key.AddFile(file);
            }
        }
    }

    private static void AddFolders(ContentKey key, string folder, IReadOnlyList<string> code)
    {
        // Another notebook is no input, unless the code asks for one as a file; then its prose counts too.
        bool readsNotebooks = code.Any(c => NotebookExtensions.Any(e => c.Contains(e, StringComparison.OrdinalIgnoreCase)));
        AddFolder(key, folder, readsNotebooks);
        IEnumerable<string> named = code.SelectMany(c => Beside().Matches(c)).Select(m => m.Groups["name"].Value);
        foreach (string name in named.Append(DataFolder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string path = Path.GetFullPath(Path.Combine("..", name), folder);
            if (Directory.Exists(path))
            {
                AddFolder(key, path, withNotebooks: true);
            }
            else
            {
                key.AddFile(path);
            }
        }
    }

    private static void AddFolder(ContentKey key, string folder, bool withNotebooks)
    {
        foreach (string file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            if (withNotebooks || !NotebookExtensions.Contains(Path.GetExtension(file)))
            {
                key.AddFile(file);
            }
        }

        foreach (string below in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(below);
            if (!name.StartsWith('.') && !MadeFolders.Contains(name))
            {
                key.Add(below);
                AddFolder(key, below, withNotebooks);
            }
        }
    }

    private static async Task<bool> AddPackagesAsync(
        ContentKey key, IReadOnlyList<PackageRequest> requests, string path, RunOptions options, CancellationToken interrupted)
    {
        try
        {
            foreach (PackageRequest request in requests)
            {
                IPackageResolver resolver = options.Packages(Path.GetDirectoryName(path)!);
                PackageResolution found = await Task.Run(() => resolver.ResolveAsync(request, interrupted), interrupted).ConfigureAwait(false);
                key.AddAll([.. found.Packages.Select(p => p.ToString())]).AddAll(found.Notices).Add(found.StandIn);
                foreach (string file in found.CompileAssemblies.Concat(found.RuntimeAssemblies).Concat(found.NativeLibraries))
                {
                    key.AddFile(file);
                }
            }

            return true;
        }
        catch (Exception e) when (e is PackageResolutionException or OperationCanceledException or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // The run itself will say what is wrong.
            return false;
        }
    }

    // What stands beside the notebook's folder, as a path in the code names it.
    [GeneratedRegex("""\.\.[/\\](?<name>[^"'/\\\s{}]+)""")]
    private static partial Regex Beside();

    // The world outside: the environment, other processes, the network, files at absolute places or further up, and what a
    // run makes. Too much found costs a run; so the words are taken wherever they stand, comments included.
    [GeneratedRegex("""
        \b(GetEnvironmentVariables?|ExpandEnvironmentVariables|GetCommandLineArgs|GetFolderPath|GetTempPath|BaseDirectory|CurrentDirectory
        |GetCurrentDirectory|GetParent|ProcessPath|Process|ProcessStartInfo|DllImport|LibraryImport|NativeLibrary|HttpClient|WebClient
        |WebRequest|Sockets?|TcpClient|UdpClient|Dns|Registry|UserName|MachineName|DriveInfo|FileSystemWatcher|NamedPipe\w+)\b
        |^\s*\#\s*load\b | "\.\."|\.\.[/\\](\.\.|\.course|\{) | "(/[\w.~-]+){2,} | "[A-Za-z]:[/\\] | "~
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline)]
    private static partial Regex ReachesFurther();
}
