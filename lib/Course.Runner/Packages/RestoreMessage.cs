using System.Text.RegularExpressions;

namespace Course.Runner.Packages;

/// <summary>One thing that NuGet said during a restore.</summary>
/// <param name="Code">NuGet's code, such as <c>NU1101</c>; empty for a message of MSBuild's.</param>
/// <param name="IsError">Whether it made the restore fail.</param>
/// <param name="PackageId">The package that it is about; null where NuGet names none.</param>
/// <param name="Text">What was said, on one line and without credentials.</param>
internal sealed partial record RestoreMessage(string Code, bool IsError, string? PackageId, string Text)
{
    /// <summary>
    /// Whether every source has said that the id does not exist. A source that the user's mapping left out has said nothing.
    /// </summary>
    public bool IsAbsence => Code == "NU1101" && PackageId is not null && !Text.Contains("PackageSourceMapping", StringComparison.OrdinalIgnoreCase);

    /// <summary>The message as a reader sees it.</summary>
    public override string ToString() => Code.Length == 0 ? Text : $"{Code}: {Text}";

    /// <summary>Puts text on one line and takes credentials out of the addresses in it.</summary>
    public static string Clean(string text) =>
        Query().Replace(UserInfo().Replace(Space().Replace(text, " "), "://"), "$1").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"://[^/\s'""]*@")]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"(\w+://[^\s'""?]+)\?[^\s'"",;]*")]
    private static partial Regex Query();
}
