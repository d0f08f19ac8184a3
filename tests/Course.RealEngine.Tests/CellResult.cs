namespace Course.RealEngine.Tests;

/// <summary>What one cell did, as far as both engines have to agree.</summary>
/// <param name="Succeeded">Whether it ended without an error.</param>
/// <param name="Console">What it wrote to the standard output, line ends as \n.</param>
/// <param name="PlainText">The values it showed as plain text, without those on packages.</param>
/// <param name="Figures">The data and the layout of its charts as JSON, keys sorted, without the template.</param>
internal sealed record CellResult(bool Succeeded, string Console, IReadOnlyList<string> PlainText, IReadOnlyList<string> Figures);
