namespace Course.Runner.Packages;

/// <summary>One restore to run.</summary>
/// <param name="ProjectFile">Full path of the project; its folder is the working directory and holds no other project.</param>
/// <param name="Environment">Variables set for the child on top of the cleaned ones.</param>
public sealed record RestoreCommand(string ProjectFile, IReadOnlyDictionary<string, string> Environment);
