using System.Collections.Frozen;

namespace Course.Documents;

/// <summary>The kernel names every notebook knows without declaring them, with their aliases.</summary>
public static class KernelNames
{
    /// <summary>C#, the kernel of a cell that names none.</summary>
    public const string CSharp = "csharp";

    /// <summary>Prose.</summary>
    public const string Markdown = "markdown";

    /// <summary>A raw cell of a <c>.ipynb</c>: neither run nor shown as prose.</summary>
    public const string Raw = "raw";

    private static readonly KernelDeclaration[] Declarations =
    [
        new(CSharp, "C#", ["cs", "c#", "C#"]),
        new("fsharp", "F#", ["fs", "f#", "F#"]),
        new("pwsh", "PowerShell", ["powershell"]),
        new("html", "HTML", []),
        new("javascript", "JavaScript", ["js"]),
        new("css", "CSS", []),
        new("mermaid", "Mermaid", []),
        new(Markdown, "Markdown", ["md"]),
        new("http", "HTTP", []),
        new("sql", "SQL", []),
        new("kql", "KQL", []),
        new("value", null, []),
    ];

    private static readonly FrozenDictionary<string, string> CanonicalNames = Declarations
        .SelectMany(d => d.Aliases.Prepend(d.Name), (d, name) => KeyValuePair.Create(name, d.Name))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kernels known without a declaration.</summary>
    public static IReadOnlyList<KernelDeclaration> BuiltIn => Declarations;

    /// <summary>The canonical name behind a name or alias, or null for an unknown one. Case counts.</summary>
    /// <param name="nameOrAlias">For instance <c>cs</c>.</param>
    /// <param name="declared">The document's own declarations, which add names to the built-in ones.</param>
    public static string? Resolve(string nameOrAlias, IReadOnlyList<KernelDeclaration>? declared = null)
    {
        ArgumentNullException.ThrowIfNull(nameOrAlias);
        if (CanonicalNames.TryGetValue(nameOrAlias, out string? name))
        {
            return name;
        }

        return declared?.FirstOrDefault(d => d.Name == nameOrAlias || d.Aliases.Contains(nameOrAlias))?.Name;
    }
}
