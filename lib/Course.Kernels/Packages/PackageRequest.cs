namespace Course.Kernels.Packages;

/// <summary>All packages that a notebook has asked for so far, restored together.</summary>
/// <param name="Packages">The packages in the order of their directives.</param>
/// <param name="Sources">Extra sources from <c>#i "nuget: …"</c>, in order; asked beside the user's own.</param>
public sealed record PackageRequest(IReadOnlyList<PackageId> Packages, IReadOnlyList<string> Sources);
