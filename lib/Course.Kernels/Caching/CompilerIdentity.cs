using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Course.Kernels.Caching;

/// <summary>What compiles and runs cells, as module version ids: they change with every change of an assembly's code.</summary>
public static class CompilerIdentity
{
    // Read from their files: a run whose cells are all remembered never loads the compiler.
    private static readonly string[] Compiler = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"];

    /// <summary>Adds the runtime, the assemblies that every cell is compiled against, the compiler and this assembly.</summary>
    public static ContentKey AddCompilerIdentity(this ContentKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        key.Add(Path.GetDirectoryName(typeof(object).Assembly.Location));
        Type[] loaded =
        [
            typeof(object), typeof(Microsoft.AspNetCore.Html.IHtmlContent),
            typeof(Microsoft.DotNet.Interactive.Formatting.Formatter), typeof(CompilerIdentity),
        ];
        foreach (var type in loaded)
        {
            key.Add(type.Module.ModuleVersionId.ToByteArray());
        }

        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        foreach (var file in Compiler)
        {
            key.Add(ModuleVersion(trusted.Single(path => Path.GetFileName(path) == file)).ToByteArray());
        }

        return key;
    }

    private static Guid ModuleVersion(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
