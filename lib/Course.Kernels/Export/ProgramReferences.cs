using Course.Kernels.CSharp;
using Course.Kernels.Packages;

namespace Course.Kernels.Export;

/// <summary>What the program refers to, from the <c>#r</c> and <c>#i</c> of all cells.</summary>
/// <param name="folder">The notebook's folder, to which its paths are relative.</param>
/// <param name="outputFolder">The program's folder, to which its own paths are relative.</param>
internal sealed class ProgramReferences(string folder, string outputFolder)
{
    private readonly List<(PackageId Package, Origin Origin)> _packages = [];
    private readonly List<(string Path, string Text, Origin Origin)> _withoutProject = [];
    private readonly HashSet<string> _projectFolders = new(StringComparer.Ordinal);
    private readonly List<(string Path, string Text, Origin Origin)> _assemblies = [];

    /// <summary>The project files behind the assemblies, relative to the program.</summary>
    public List<string> Projects { get; } = [];

    /// <summary>Extra package sources.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>The packages in the order of the notebook.</summary>
    public IEnumerable<PackageId> Packages => _packages.Select(p => p.Package);

    /// <summary>Whether every project's assembly is there to check the program with.</summary>
    public bool AreProjectsBuilt { get; private set; } = true;

    /// <summary>Sentences for the reader of the program.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>Takes up one directive.</summary>
    /// <param name="name"><c>#r</c> or <c>#i</c>.</param>
    /// <param name="arguments">What follows, in quotes.</param>
    /// <param name="origin">Its place.</param>
    public void Add(string name, string arguments, Origin origin)
    {
        int close = arguments.IndexOf('"', 1);
        if (close < 0)
        {
            throw origin.Refuse(name, "the closing quote is missing. Add it.");
        }

        const string NuGet = "nuget:";
        string text = arguments[1..close].Trim();
        bool isPackage = text.StartsWith(NuGet, StringComparison.Ordinal);
        string rest = isPackage ? text[NuGet.Length..].Trim() : text;
        if (rest.Length == 0)
        {
            throw origin.Refuse(name, "it names nothing. Write the package's id, a comma and its version.");
        }

        switch (name)
        {
            case "#r" when isPackage:
                AddPackage(rest, origin);
                break;
            case "#i" when isPackage:
                AddSource(rest);
                break;
            case "#r":
                AddAssembly(rest, origin);
                break;
            default:
                throw origin.Refuse(name, "it takes a package source: #i \"nuget: source\".");
        }
    }

    private void AddPackage(string text, Origin origin)
    {
        string[] parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        PackageId package = new(parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null);
        foreach ((PackageId present, Origin first) in _packages)
        {
            if (!present.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (package.Version is not null && package.Version != present.Version)
            {
                throw origin.Refuse(package.ToString(), $"cell {first.Cell} already asks for {present}. Use one version throughout.");
            }

            return;
        }

        _packages.Add((package, origin));
    }

    private void AddSource(string source)
    {
        bool isFolder = !Uri.TryCreate(source, UriKind.Absolute, out Uri? uri) || uri.IsFile;
        string written = isFolder ? Relative(Path.GetFullPath(source, folder)) : source;
        if (!Sources.Contains(written, StringComparer.Ordinal))
        {
            Sources.Add(written);
        }
    }

    private void AddAssembly(string text, Origin origin)
    {
        string path = Path.GetFullPath(text, folder);
        if (!File.Exists(path) && IsFrameworkAssembly(text))
        {
            return;
        }

        if (File.Exists(path))
        {
            _assemblies.Add((path, text, origin));
        }

        if (ProjectOf(path) is not { } project)
        {
            _withoutProject.Add((path, text, origin));
            return;
        }

        _projectFolders.Add(Path.GetDirectoryName(path)!);
        AddProject(project);
        AreProjectsBuilt &= File.Exists(path);
    }

    /// <summary>Reads the assembly files that exist; gives them and what they refer to beside them, as the notebook has them.</summary>
    public IEnumerable<string> Assemblies()
    {
        ReferenceSet read = new();
        foreach ((string path, string text, Origin origin) in _assemblies)
        {
            try
            {
                read.Add(path);
            }
            catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or IOException or UnauthorizedAccessException)
            {
                throw origin.Refuse($"#r \"{text}\"", e.Message);
            }
        }

        return read.Added.Select(a => a.Path);
    }

    /// <summary>Puts the versions that were found, and the stand-in's project for the packages that no source has.</summary>
    public void Resolve(PackageResolution resolution)
    {
        string? standIn = resolution.StandIn is { } assembly ? ProjectOf(assembly) : null;
        for (int i = _packages.Count - 1; i >= 0; i--)
        {
            PackageId asked = _packages[i].Package;
            PackageId? found = resolution.Packages.FirstOrDefault(p => p.Id.Equals(asked.Id, StringComparison.OrdinalIgnoreCase));
            if (found?.Version is not { Length: > 0 } version)
            {
                continue;
            }

            if (char.IsAsciiDigit(version[0]))
            {
                _packages[i] = (asked with { Version = asked.Version ?? version }, _packages[i].Origin);
            }
            else if (standIn is not null)
            {
                // What a stand-in replaces has no version.
                _packages.RemoveAt(i);
                AddProject(standIn);
            }
        }

        Notices.AddRange(resolution.Notices.Where(_ => standIn is not null));
    }

    private void AddProject(string project)
    {
        string written = Relative(project);
        if (!Projects.Contains(written, StringComparer.Ordinal))
        {
            Projects.Add(written);
        }
    }

    /// <summary>
    /// Refuses an assembly that no project of the program brings. One that lies beside a project's own assembly was delivered with it.
    /// </summary>
    public void RefuseStrangers()
    {
        foreach ((string path, string text, Origin origin) in _withoutProject)
        {
            if (!_projectFolders.Contains(Path.GetDirectoryName(path)!))
            {
                throw origin.Refuse(
                    $"#r \"{text}\"",
                    $"a program of one file refers to projects and packages, and no project {Path.GetFileNameWithoutExtension(path)} is near that assembly. "
                    + "Refer to a package instead.");
            }
        }
    }

    /// <summary>The project of the assembly's name in a folder above it, as itself or in <c>lib</c> or <c>src</c>.</summary>
    private static string? ProjectOf(string assembly)
    {
        string name = Path.GetFileNameWithoutExtension(assembly);
        string file = name + ".csproj";
        for (DirectoryInfo? above = Directory.GetParent(assembly); above is not null; above = above.Parent)
        {
            string[] candidates =
            [
                Path.Combine(above.FullName, file),
                Path.Combine(above.FullName, name, file),
                Path.Combine(above.FullName, "lib", name, file),
                Path.Combine(above.FullName, "src", name, file),
            ];
            if (candidates.FirstOrDefault(File.Exists) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsFrameworkAssembly(string name)
    {
        string file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        return Path.GetFileName(file) == file
            && File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, file));
    }

    private string Relative(string path) => Path.GetRelativePath(outputFolder, path).Replace('\\', '/');
}
