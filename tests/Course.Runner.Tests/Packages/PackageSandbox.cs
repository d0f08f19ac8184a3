using System.IO.Compression;
using System.Xml.Linq;
using Course.Kernels.Packages;
using Course.Runner.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Runner.Tests.Packages;

/// <summary>A folder feed, a notebook's folder whose nuget.config knows nothing else, and caches of their own; deleted afterwards.</summary>
public sealed class PackageSandbox : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("course-package-tests-");

    public PackageSandbox()
    {
        Feed = root.CreateSubdirectory("feed").FullName;
        Notebooks = root.CreateSubdirectory("notebooks").FullName;
        Cache = Path.Combine(root.FullName, "cache");
        StandIn = Path.Combine(root.CreateSubdirectory("stand-in").FullName, "Stand.In.dll");
        Compile("Stand.In", new Version(1, 0), StandIn);
        Compile("FSharp.Core", new Version(9, 0), Path.Combine(root.FullName, "stand-in", "FSharp.Core.dll"));
        Restore = new CountingRestore(Path.Combine(root.FullName, "packages"), Path.Combine(root.FullName, "http"));
        Configure(("folder", Feed));
    }

    public string Feed { get; }

    public string Notebooks { get; }

    public string Cache { get; }

    public string StandIn { get; }

    public string StandInFSharp => Path.Combine(Path.GetDirectoryName(StandIn)!, "FSharp.Core.dll");

    public CountingRestore Restore { get; }

    public AdjustableClock Clock { get; } = new();

    public NuGetPackageResolverOptions Options => new() { CacheDirectory = Cache, Folder = Notebooks, StandInAssembly = StandIn };

    public string Subfolder(string name) => root.CreateSubdirectory(name).FullName;

    public NuGetPackageResolver Resolver(NuGetPackageResolverOptions? options = null) => new(options ?? Options, Restore, Clock);

    public Task<PackageResolution> ResolveAsync(params string[] packages) => ResolveAsync(Resolver(), packages);

    public static Task<PackageResolution> ResolveAsync(IPackageResolver resolver, params string[] packages) =>
        resolver.ResolveAsync(Request(packages), TestContext.Current.CancellationToken);

    /// <summary>Packages written as "Id" or "Id, Version".</summary>
    public static PackageRequest Request(params string[] packages) =>
        new([.. packages.Select(p => p.Split(", ")).Select(p => new PackageId(p[0], p.ElementAtOrDefault(1)))], []);

    public static async Task<string> FailureAsync(Task<PackageResolution> resolution) =>
        (await Assert.ThrowsAsync<PackageResolutionException>(() => resolution)).Message;

    public void Configure(params (string Name, string Source)[] sources) => Configure(Notebooks, "", sources);

    public void Configure(string folder, string more, params (string Name, string Source)[] sources)
    {
        XElement list = new("packageSources", new XElement("clear"), sources.Select(s =>
            new XElement("add", new XAttribute("key", s.Name), new XAttribute("value", s.Source), new XAttribute("allowInsecureConnections", "true"))));
        XElement configuration = new("configuration",
            new XElement("config", new XElement("add", new XAttribute("key", "globalPackagesFolder"), new XAttribute("value", Path.Combine(root.FullName, "packages")))),
            list,
            new XElement("disabledPackageSources", new XElement("clear")),
            new XElement("fallbackPackageFolders", new XElement("clear")),
            more.Length > 0 ? XElement.Parse(more) : new XElement("packageSourceMapping", new XElement("clear")));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), configuration.ToString());
    }

    /// <summary>Puts a package with one assembly of its name into the feed.</summary>
    public void Pack(string id, string version, params (string Id, string Version)[] dependencies) =>
        Pack(Feed, id, version, dependencies, (id, $"lib/net10.0/{id}.dll", new Version(1, 0)));

    /// <summary>Puts a package into a feed; files are assemblies, except those whose path does not end in ".dll".</summary>
    public static void Pack(
        string feed, string id, string version, (string Id, string Version)[] dependencies, params (string Assembly, string Path, Version Version)[] files)
    {
        XElement nuspec = new("package", new XElement("metadata",
            new XElement("id", id),
            new XElement("version", version),
            new XElement("authors", "tests"),
            new XElement("description", "A package for tests."),
            new XElement("dependencies", new XElement("group", new XAttribute("targetFramework", "net10.0"),
                dependencies.Select(d => new XElement("dependency", new XAttribute("id", d.Id), new XAttribute("version", d.Version)))))));
        using ZipArchive archive = ZipFile.Open(Path.Combine(feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using (StreamWriter writer = new(archive.CreateEntry($"{id}.nuspec").Open()))
        {
            writer.Write(nuspec);
        }

        foreach ((string assembly, string path, Version assemblyVersion) in files)
        {
            string content = Path.GetTempFileName();
            if (path.EndsWith(".dll", StringComparison.Ordinal))
            {
                Compile(assembly, assemblyVersion, content);
            }

            archive.CreateEntryFromFile(content, path);
            File.Delete(content);
        }
    }

    public void Dispose() => root.Delete(recursive: true);

    private static void Compile(string name, Version version, string file)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public class C {{ }}")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(file).Success);
    }
}
