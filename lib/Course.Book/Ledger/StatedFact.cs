namespace Course.Book.Ledger;

/// <summary>A fact that a notebook checked where it states it.</summary>
/// <param name="Claim">What holds.</param>
/// <param name="How">How it was checked.</param>
/// <param name="Worst">The worst residual, in the notebook's words.</param>
internal sealed record StatedFact(string Claim, string How, string Worst);
