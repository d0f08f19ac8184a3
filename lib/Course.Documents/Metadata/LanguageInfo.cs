using System.Text.Json.Nodes;

namespace Course.Documents.Metadata;

/// <summary>The <c>kernelspec</c> and <c>language_info</c> Jupyter needs to open a notebook of a kernel.</summary>
internal static class LanguageInfo
{
    /// <summary>The standard <c>kernelspec</c> of a kernel.</summary>
    public static JsonObject KernelSpec(string kernel) => Standard(kernel) switch
    {
        { } s => new()
        {
            ["display_name"] = $".NET ({s.Language})",
            ["language"] = s.Language,
            ["name"] = $".net-{kernel}",
        },
        null => new() { ["display_name"] = kernel, ["language"] = kernel, ["name"] = kernel },
    };

    /// <summary>The standard <c>language_info</c> of a kernel.</summary>
    public static JsonObject Language(string kernel) => Standard(kernel) switch
    {
        { } s => new()
        {
            ["file_extension"] = s.Extension,
            ["mimetype"] = s.MimeType,
            ["name"] = s.Language,
            ["pygments_lexer"] = kernel,
            ["version"] = s.Version,
        },
        null => new() { ["name"] = kernel },
    };

    /// <summary>The kernel behind the language a Jupyter notebook names.</summary>
    public static string KernelOf(string language) =>
        KernelNames.BuiltIn.FirstOrDefault(k => string.Equals(k.LanguageName, language, StringComparison.OrdinalIgnoreCase))?.Name
        ?? KernelNames.Resolve(language)
        ?? language;

    private static (string Language, string Extension, string MimeType, string Version)? Standard(string kernel) => kernel switch
    {
        KernelNames.CSharp => ("C#", ".cs", "text/x-csharp", "13.0"),
        "fsharp" => ("F#", ".fs", "text/x-fsharp", "9.0"),
        "pwsh" => ("PowerShell", ".ps1", "text/x-powershell", "7.5"),
        _ => null,
    };
}
