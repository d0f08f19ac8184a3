using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Course.Kernels.CSharp;

/// <summary>
/// Tells the reader of a compile error that it may come from the stand-in, which has only the part of Plotly.NET
/// that the course uses.
/// </summary>
internal sealed partial class StandInHint
{
    private const string Text =
        "Note: this run uses the course's stand-in for Plotly.NET, which offers only what the course's notebooks use. With the real package, from a feed that has it, this code may compile.";

    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "Plotly.NET", "Plotly" };

    /// <summary>Reads the names of the stand-in's public types and methods.</summary>
    public StandInHint(string assemblyPath)
    {
        using var image = new PEReader(File.OpenRead(assemblyPath));
        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            _names.Add(WithoutArity(metadata.GetString(type.Name)));
            foreach (var method in type.GetMethods())
            {
                _names.Add(metadata.GetString(metadata.GetMethodDefinition(method).Name));
            }
        }
    }

    /// <summary>The hint for an error, or null for an error that has nothing to do with the stand-in.</summary>
    public string? For(CompileError error)
    {
        var quoted = Quoted().Matches(error.Message).Select(match => match.Groups[1].Value).ToList();

        // A capitalised name that is not found at all may be a type that the stand-in lacks.
        var mayBeMissingType = error.Id is "CS0103" or "CS0246" && quoted.Any(name => char.IsUpper(name[0]));
        var namesStandIn = quoted.Any(name => name.StartsWith("Plotly.NET", StringComparison.Ordinal)
            || Word().Matches(name).Any(word => _names.Contains(word.Value)));
        return mayBeMissingType || namesStandIn ? Text : null;
    }

    private static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
