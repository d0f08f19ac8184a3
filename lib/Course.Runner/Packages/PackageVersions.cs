using System.Text.RegularExpressions;
using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>What a notebook may write as a package's id and version.</summary>
internal static partial class PackageVersions
{
    /// <summary>Whether another day may bring another version.</summary>
    public static bool IsFloating(PackageId package) => package.Version is null || package.Version.Contains('*');

    /// <summary>Whether <paramref name="version"/> names one version, not a range.</summary>
    public static bool IsSingle(string version) => SingleVersion().IsMatch(version);

    /// <summary>One spelling for versions that NuGet holds to be equal: <c>1.2</c>, <c>1.2.0</c> and <c>1.2.0.0+build</c>.</summary>
    public static string Normalize(string version)
    {
        string text = version.Split('+')[0];
        int dash = text.IndexOf('-');
        string suffix = dash < 0 ? "" : text[dash..];
        List<string> numbers = [.. (dash < 0 ? text : text[..dash]).Split('.').Select(n => n.TrimStart('0') is { Length: > 0 } digits ? digits : "0")];
        while (numbers.Count < 3)
        {
            numbers.Add("0");
        }

        if (numbers.Count == 4 && numbers[3] == "0")
        {
            numbers.RemoveAt(3);
        }

        return (string.Join('.', numbers) + suffix).ToLowerInvariant();
    }

    /// <summary>Checks every package and merges those that are asked for more than once.</summary>
    /// <exception cref="PackageResolutionException">An id or a version is malformed, or two versions of one package are asked for.</exception>
    public static List<PackageId> Validate(IReadOnlyList<PackageId> packages)
    {
        List<PackageId> merged = [];
        foreach (PackageId written in packages)
        {
            PackageId package = new(written.Id.Trim(), string.IsNullOrWhiteSpace(written.Version) ? null : written.Version.Trim());
            if (!Id().IsMatch(package.Id) || package.Id.Length > 100)
            {
                throw new PackageResolutionException(
                    $"'{package.Id}' is not a package id: expected letters, digits, '_', '-' and single dots between them. Write #r \"nuget: Id, Version\".");
            }

            if (package.Version is not null && !IsSingle(package.Version) && !VersionRange().IsMatch(package.Version))
            {
                throw new PackageResolutionException(
                    $"'{package.Version}' is not a version of {package.Id}: expected one such as 1.2.3, 1.2.3-beta, 1.* or [1.0,2.0). Leave it out for the newest stable version.");
            }

            int known = merged.FindIndex(p => p.Id.Equals(package.Id, StringComparison.OrdinalIgnoreCase));
            if (known < 0)
            {
                merged.Add(package);
            }
            else if (merged[known].Version is null)
            {
                merged[known] = merged[known] with { Version = package.Version };
            }
            else if (package.Version is not null && !SameVersion(merged[known].Version!, package.Version))
            {
                throw new PackageResolutionException(
                    $"Two versions of {merged[known].Id} are asked for: {merged[known].Version} and {package.Version}. A notebook can load one; ask for the same version everywhere.");
            }
        }

        return merged;
    }

    private static bool SameVersion(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase) || (IsSingle(one) && IsSingle(other) && Normalize(one) == Normalize(other));

    [GeneratedRegex(@"^\w+([.-]\w+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^\d{1,9}(\.\d{1,9}){0,3}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SingleVersion();

    [GeneratedRegex(@"^((\d{1,9}\.){0,3}\*(-\*)?|\d{1,9}(\.\d{1,9}){0,3}-[0-9A-Za-z.-]*\*|[\[(][0-9A-Za-z.\-+* ]*(,[0-9A-Za-z.\-+ ]*)?[\])])$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionRange();
}
