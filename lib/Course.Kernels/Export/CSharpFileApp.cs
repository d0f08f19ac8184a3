using System.Text;
using Course.Documents;
using Course.Kernels.Packages;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels.Export;

/// <summary>
/// Turns a notebook into a .NET file-based app, one C# file that runs with <c>dotnet run c.cs</c>: packages and projects as
/// <c>#:</c> lines, usings hoisted, imports in place, statements in the order of the cells, types last; prose becomes comments, and a
/// value that the notebook shows is printed.
/// </summary>
public static class CSharpFileApp
{
    /// <summary>
    /// The settings that make a file run like a notebook, wherever it lies: beside a central list of package versions, lock files or
    /// warnings as errors, and without the usings and the null analysis that a notebook does not have.
    /// </summary>
    private static readonly string[] Properties =
    [
        "PublishAot=false",
        "ManagePackageVersionsCentrally=false",
        "RestorePackagesWithLockFile=false",
        "TreatWarningsAsErrors=false",
        "WarningLevel=0",
        "ImplicitUsings=disable",
        "Nullable=annotations",
        "AllowUnsafeBlocks=true",
    ];

    /// <summary>The packages that the notebook and its imports ask for, to be resolved for <see cref="Export"/>.</summary>
    /// <param name="document">The notebook; its <see cref="NotebookDocument.Path"/> tells where imports are.</param>
    /// <exception cref="FileAppExportException">The notebook holds something that a single program cannot say.</exception>
    public static PackageRequest PackagesOf(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ProgramReferences references = new(FolderOf(document.Path), FolderOf(document.Path));
        _ = new NotebookFlattener(FolderOf(document.Path), references).Flatten(document);
        return new PackageRequest([.. references.Packages], references.Sources);
    }

    /// <summary>The program's text: UTF-8 when written, LF line ends.</summary>
    /// <param name="document">The notebook; its <see cref="NotebookDocument.Path"/> tells where imports and references are.</param>
    /// <param name="outputPath">The file the text is meant for, to which its own references are relative. It is not written.</param>
    /// <param name="resolution">
    /// What <see cref="PackagesOf"/> resolved to, if that was done. With it a package that has a stand-in here becomes the stand-in's
    /// project, one without a version gets the one that was found, and a cell that does not compile is named even where it uses a package.
    /// </param>
    /// <exception cref="FileAppExportException">The notebook holds something that a single program cannot say.</exception>
    public static string Export(NotebookDocument document, string outputPath, PackageResolution? resolution = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrEmpty(outputPath);
        ProgramReferences references = new(FolderOf(document.Path), FolderOf(outputPath));
        IReadOnlyList<ProgramUnit> units = new NotebookFlattener(FolderOf(document.Path), references).Flatten(document);
        references.RefuseStrangers();
        if (resolution is not null)
        {
            references.Resolve(resolution);
        }

        ProgramParts parts = Split(units);
        OutputClass output = new(parts.Identifiers);

        List<string> assemblies = [.. references.Assemblies(), .. resolution?.CompileAssemblies ?? []];
        ProgramText program = new(parts, output, new HashSet<ProgramPiece>());
        CSharpCompilation compilation = ProgramCheck.Compile(program, assemblies);
        HashSet<ProgramPiece> voids = ProgramCheck.Voids(compilation, program, out bool nothingElse);
        program = new ProgramText(parts, output, voids);
        if (!nothingElse)
        {
            bool isComplete = (resolution is not null || !references.Packages.Any()) && references.AreProjectsBuilt;
            ProgramCheck.RefuseErrors(voids.Count == 0 ? compilation : ProgramCheck.Compile(program, assemblies), program, isComplete);
        }

        return Header(references) + program.Text;
    }

    private static string FolderOf(string? path) =>
        path is null ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static ProgramParts Split(IReadOnlyList<ProgramUnit> units)
    {
        ProgramParts parts = new();
        UnitSplitter splitter = new(parts);
        foreach (ProgramUnit unit in units)
        {
            if (parts.Statements.Count > 0)
            {
                parts.Statements.Add(new ProgramPiece(unit.Origin, ""));
            }

            if (unit is CodeUnit code)
            {
                splitter.Add(code);
            }
            else
            {
                parts.Statements.Add(new ProgramPiece(unit.Origin, Comment(unit.Text)));
            }
        }

        parts.MoveWhatIsUsedOutside();
        return parts;
    }

    private static string Comment(string text) =>
        string.Join('\n', text.Split('\n').Select(line => $"// {line.Replace("\r", "", StringComparison.Ordinal)}".TrimEnd()));

    private static string Header(ProgramReferences references)
    {
        StringBuilder text = new();
        foreach (string notice in references.Notices)
        {
            text.Append("// ").Append(notice).Append('\n');
        }

        foreach (string property in Properties)
        {
            text.Append("#:property ").Append(property).Append('\n');
        }

        if (references.Sources.Count > 0)
        {
            text.Append("#:property RestoreAdditionalProjectSources=").AppendJoin(';', references.Sources).Append('\n');
        }

        foreach (PackageId package in references.Packages)
        {
            text.Append("#:package ").Append(package.Id).Append('@').Append(package.Version ?? "*").Append('\n');
        }

        foreach (string project in references.Projects)
        {
            text.Append("#:project ").Append(project).Append('\n');
        }

        return text.Append('\n').ToString();
    }
}
