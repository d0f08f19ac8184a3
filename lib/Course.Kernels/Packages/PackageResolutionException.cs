namespace Course.Kernels.Packages;

/// <summary>A package cannot be had. The message names the package, what each source said and what to do.</summary>
public sealed class PackageResolutionException(string message) : Exception(message);
