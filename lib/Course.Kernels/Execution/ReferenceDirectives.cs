using Course.Kernels.CSharp;
using Course.Kernels.Directives;
using Course.Kernels.Display;
using Course.Kernels.Packages;

namespace Course.Kernels.Execution;

/// <summary>
/// Carries out <c>#r</c> and <c>#i</c>: assembly files at once, packages together with all that the notebook asked
/// for before, so that their versions fit.
/// </summary>
internal sealed class ReferenceDirectives(CSharpKernel csharp, IPackageResolver resolver, string folder)
{
    private readonly List<PackageId> _packages = [];
    private readonly List<string> _sources = [];
    private readonly HashSet<string> _shownNotices = new(StringComparer.Ordinal);

    /// <summary>Carries out the reference directives of one cell.</summary>
    public async Task RunAsync(IReadOnlyList<DirectivePiece> directives, CancellationToken cancellationToken)
    {
        int? packageLine = null;
        foreach (var directive in directives)
        {
            var argument = Unquote(directive);
            if (argument.StartsWith("nuget:", StringComparison.Ordinal))
            {
                if (AddPackageOrSource(directive, argument["nuget:".Length..].Trim()))
                {
                    packageLine ??= directive.Line;
                }
            }
            else if (directive.Name == "#i")
            {
                throw Failure(directive, "takes a package source: #i \"nuget: source\".");
            }
            else
            {
                AddFile(directive, argument);
            }
        }

        if (packageLine is { } line)
        {
            await RestoreAsync(line, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Unquote(DirectivePiece directive)
    {
        var text = directive.Arguments;
        var close = text.IndexOf('"', 1);
        return close > 0
            ? text[1..close].Trim()
            : throw Failure(directive, "has an opening quote without a closing one.");
    }

    /// <summary>Notes a package or a source; true when there is a package to restore.</summary>
    private bool AddPackageOrSource(DirectivePiece directive, string text)
    {
        if (text.Length == 0)
        {
            throw Failure(directive, "names nothing after \"nuget:\". Write the package's id, a comma and its version.");
        }

        if (directive.Name == "#i")
        {
            _sources.Add(text);
            return false;
        }

        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var package = comma < 0
            ? new PackageId(text, null)
            : new PackageId(text[..comma].Trim(), text[(comma + 1)..].Trim() is { Length: > 0 } version ? version : null);
        var present = _packages.FirstOrDefault(p => string.Equals(p.Id, package.Id, StringComparison.OrdinalIgnoreCase));
        if (present is null)
        {
            _packages.Add(package);
            return true;
        }

        if (package.Version is null || package.Version == present.Version)
        {
            return false;
        }

        throw Failure(directive, $"asks for {package}, but {present} is already loaded in this notebook. Use one version throughout.");
    }

    private void AddFile(DirectivePiece directive, string argument)
    {
        var path = Path.GetFullPath(argument, folder);
        if (!File.Exists(path))
        {
            if (!argument.Contains('/', StringComparison.Ordinal) && IsFrameworkAssembly(argument))
            {
                return;
            }

            throw Failure(directive, $"names the file \"{argument}\", which does not exist beside the notebook. Check the path, which is relative to the notebook's folder; the course's library is there after `dotnet build`.");
        }

        try
        {
            csharp.AddFile(path);
        }
        catch (InvalidOperationException conflict)
        {
            throw Failure(directive, "fails. " + conflict.Message);
        }
        catch (BadImageFormatException)
        {
            throw Failure(directive, $"names \"{argument}\", which is not a .NET assembly.");
        }
    }

    /// <summary>Framework assemblies may be named, with or without .dll; they are always referenced already.</summary>
    private static bool IsFrameworkAssembly(string name)
    {
        var file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        return File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, file));
    }

    private async Task RestoreAsync(int line, CancellationToken cancellationToken)
    {
        try
        {
            var resolution = await resolver.ResolveAsync(new PackageRequest([.. _packages], [.. _sources]), cancellationToken).ConfigureAwait(false);
            foreach (var notice in resolution.Notices.Where(_shownNotices.Add))
            {
                ValueDisplay.Show(MimeBundle.Single("text/plain", notice));
            }

            csharp.AddPackages(resolution);
        }
        catch (Exception failure) when (failure is PackageResolutionException or InvalidOperationException)
        {
            throw CellFailedException.At(line, "PackageError", failure.Message);
        }
    }

    private static CellFailedException Failure(DirectivePiece directive, string message) =>
        CellFailedException.At(directive.Line, "DirectiveError", $"{directive.Name} {message}");
}
