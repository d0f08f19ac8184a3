namespace Course.Kernels.Packages;

/// <summary>Finds the assemblies of the packages that a notebook asks for.</summary>
public interface IPackageResolver
{
    /// <summary>Restores the packages together.</summary>
    /// <exception cref="PackageResolutionException">A package, version or source cannot be had; the message names it and the remedy.</exception>
    Task<PackageResolution> ResolveAsync(PackageRequest request, CancellationToken cancellationToken);
}
