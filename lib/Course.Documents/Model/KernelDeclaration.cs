namespace Course.Documents;

/// <summary>A kernel a document declares, so that <c>#!name</c> and <c>#!alias</c> start a cell.</summary>
/// <param name="Name">The canonical name, for instance <c>csharp</c>.</param>
/// <param name="LanguageName">The language as shown to the reader, for instance <c>C#</c>.</param>
/// <param name="Aliases">Other names, case-sensitive.</param>
public sealed record KernelDeclaration(string Name, string? LanguageName, IReadOnlyList<string> Aliases);
