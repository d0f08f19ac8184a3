namespace Course.Derivations.Checking;

/// <summary>Which inputs to draw: everything about a trial's inputs follows from it.</summary>
/// <param name="Trial">The number of the trial.</param>
/// <param name="Redraw">0 for the trial itself, larger numbers for the candidates of the shrinker.</param>
/// <param name="Digits">Decimals that drawn numbers are rounded to, or −1 for full precision.</param>
/// <param name="Size">How far above its least value a shape may lie, or −1 for its whole range.</param>
internal readonly record struct TrialCase(int Trial, int Redraw = 0, int Digits = -1, int Size = -1);
