namespace Course.Derivations.Checking;

/// <summary>The result of comparing two sides once.</summary>
/// <param name="Outcome">What it showed.</param>
/// <param name="Residual">Difference over scale, in standard errors for an estimate; +∞ where the shapes differ.</param>
/// <param name="Message">What was wrong, or empty.</param>
/// <param name="Strict">Whether an inequality held strictly.</param>
/// <param name="Truth">For ⇔ the truth value of the side before.</param>
/// <param name="InStandardErrors">Whether the residual counts standard errors.</param>
/// <param name="Order">For a limit, the fitted order of convergence; NaN elsewhere.</param>
internal readonly record struct Comparison(
    Outcome Outcome,
    double Residual,
    string Message = "",
    bool Strict = false,
    bool? Truth = null,
    bool InStandardErrors = false,
    double Order = double.NaN)
{
    public static Comparison Undefined(string message) => new(Outcome.Undefined, double.NaN, message);
}
