namespace Course.Kernels.Packages;

/// <summary>A package that a cell asked for by <c>#r "nuget: Id, Version"</c>.</summary>
/// <param name="Id">The package's id as written.</param>
/// <param name="Version">The version or NuGet version range as written; null for the newest stable one.</param>
public sealed record PackageId(string Id, string? Version)
{
    /// <summary>The reference as a notebook writes it.</summary>
    public override string ToString() => Version is null ? $"nuget: {Id}" : $"nuget: {Id}, {Version}";
}
