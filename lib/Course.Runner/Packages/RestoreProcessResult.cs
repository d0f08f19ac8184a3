namespace Course.Runner.Packages;

/// <summary>How a restore ended.</summary>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Output">What it wrote to the console, errors included.</param>
public sealed record RestoreProcessResult(int ExitCode, string Output);
