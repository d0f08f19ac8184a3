namespace Course.Derivations.Inputs;

/// <summary>What the derivation knows about one input.</summary>
/// <param name="Symbol">Its symbol in LaTeX.</param>
/// <param name="Domain">Where it lives, in LaTeX, such as "\in \mathbb{R}^{m \times n}"; empty for a defined quantity.</param>
/// <param name="Draw">Draws a value, or null where it is computed from other inputs.</param>
/// <param name="Compute">Computes a value, or null where it is drawn.</param>
/// <param name="Describe">The value as text, or null for the standard text.</param>
/// <param name="Steps">The values that a limit parameter runs through, or null.</param>
internal sealed record InputSpecification(
    string Symbol,
    string Domain,
    Func<DrawContext, object>? Draw,
    Func<InputSet, object>? Compute,
    Func<object, string>? Describe,
    double[]? Steps = null);
