namespace Course.Derivations.Inputs;

/// <summary>One input of a reported trial.</summary>
/// <param name="Symbol">Its symbol in LaTeX.</param>
/// <param name="Text">Its value as plain text: numbers with four significant digits, matrices as [1 2; 3 4].</param>
public sealed record InputValue(string Symbol, string Text);
