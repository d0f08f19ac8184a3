using Course.Kernels.Packages;

namespace Course.Runner.Packages;

/// <summary>Says why packages cannot be had: which, what the sources said, and what to do.</summary>
internal static class PackageFailure
{
    private const string AddSource = "add a source that has it, by #i \"nuget: …\" in the notebook, --nuget-source or nuget.config";

    /// <summary>The beginning of a sentence about ids that no source has.</summary>
    public static string NoSourceHas(IReadOnlyList<PackageId> absent) =>
        $"{Ids(absent)}: no package source has {(absent.Count == 1 ? "this id" : "these ids")} (NU1101)";

    /// <summary>Absent packages of Plotly.NET where the reader wants the real ones.</summary>
    public static PackageResolutionException StandInRefused(IReadOnlyList<PackageId> absent) =>
        new($"{NoSourceHas(absent)}, and --require-plotly-net refuses the course's stand-in. Leave that out, or {AddSource}.");

    /// <summary>Some packages of Plotly.NET exist and others do not.</summary>
    public static PackageResolutionException Mixed(IReadOnlyList<PackageId> absent, IReadOnlyList<PackageId> present) =>
        new($"{NoSourceHas(absent)}, though {Ids(present)} can be had. The course's stand-in cannot be mixed with the real packages: remove the reference, or {AddSource}.");

    /// <summary>A restore that failed for any other reason.</summary>
    public static PackageResolutionException Restore(IReadOnlyList<PackageId> asked, IReadOnlyList<RestoreMessage> errors, string output, bool offline)
    {
        List<RestoreMessage> said = errors.Count > 0 ? [.. errors] : [new("", true, null, Console(output))];
        PackageId[] named = [.. asked.Where(a => said.Exists(e => a.Id.Equals(e.PackageId, StringComparison.OrdinalIgnoreCase)))];
        string which = string.Join(", ", (named.Length > 0 ? named : asked).Select(p => $"'{p}'"));
        if (offline && said.TrueForAll(e => e.Code is "NU1100" or "NU1101" or "NU1102" or "NU1103"))
        {
            string missing = string.Join(", ", said.Select(e => e.PackageId).Distinct());
            return new PackageResolutionException(
                $"{which} cannot be had offline: {missing} in that version is neither in the course's package cache nor in the global packages folder. Run once without --offline to fetch it.");
        }

        string what = string.Join(" ", said.Select(e => EndSentence(e.ToString())));
        string remedy = string.Join(" ", said.Select(e => Remedy(e, asked)).Distinct());
        return new PackageResolutionException($"{which} cannot be had. {what} {remedy}");
    }

    /// <summary>A restore that was ended because it took too long.</summary>
    public static PackageResolutionException TimedOut(IReadOnlyList<PackageId> asked, IEnumerable<string> sources, TimeSpan limit)
    {
        string also = string.Join(", ", sources.Select(RestoreMessage.Clean));
        return new PackageResolutionException(
            $"{string.Join(", ", asked.Select(p => $"'{p}'"))} cannot be had: the restore was ended after {limit.TotalSeconds:0.#} s without an answer from the configured sources{(also.Length > 0 ? $" and {also}" : "")}. Check the network and the sources (dotnet nuget list source), or run with --offline if an earlier run has fetched them.");
    }

    private static string Remedy(RestoreMessage error, IReadOnlyList<PackageId> asked) => error.Code switch
    {
        "NU1100" => "No source could be asked for it: check that nuget.config has an enabled source, or add one by #i or --nuget-source.",
        "NU1101" when error.PackageId is not null && !asked.Any(a => a.Id.Equals(error.PackageId, StringComparison.OrdinalIgnoreCase)) =>
            $"{error.PackageId} is needed by a package that was asked for: {AddSource}.",
        "NU1101" => $"Check the spelling, or {AddSource}.",
        "NU1102" or "NU1103" => "Ask for a version that a source has, or leave the version out for the newest stable one.",
        "NU1107" or "NU1605" or "NU1608" => "Two packages need different versions: ask for one that suits both.",
        "NU1202" => $"Ask for a version of the package that supports {DotnetInstallation.TargetFramework}.",
        "NU1301" => "A source failed, so nothing is known about the package: check the address, the network and the credentials, or remove the source (dotnet nuget list source).",
        "NU1302" => "Use an https address, or allow the source in nuget.config by allowInsecureConnections.",
        "NU1303" => "Restore once by hand to sign in to the source (dotnet restore --interactive), or store its credentials in nuget.config.",
        _ => "Check the message above and the sources (dotnet nuget list source).",
    };

    // MSBuild writes "file(line,column): error CODE: text [project]"; the throw-away project's name says nothing to the reader.
    private static string Console(string output)
    {
        string[] errors = [.. output.Split('\n')
            .Select(line => (Line: line.Trim(), At: line.Trim().IndexOf("error", StringComparison.Ordinal)))
            .Where(l => l.At >= 0)
            .Select(l => l.Line[l.At..])
            .Select(text => text[(text.IndexOf(':') + 1)..])
            .Select(text => text.LastIndexOf(" [", StringComparison.Ordinal) is > 0 and int end ? text[..end] : text)
            .Select(RestoreMessage.Clean)
            .Distinct()];
        string said = errors.Length > 0 ? string.Join(" ", errors) : RestoreMessage.Clean(output);
        return said.Length > 0 ? $"The restore said: {said}" : "The restore failed without a message";
    }

    private static string EndSentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string Ids(IReadOnlyList<PackageId> packages) => string.Join(", ", packages.Select(p => p.Id));
}
