namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A displayed formula: LaTeX math, put between double dollar signs where they are missing.</summary>
[TypeFormatterSource(typeof(LaTeXStringFormatterSource), PreferredMimeTypes = ["text/latex"])]
public sealed class MathString
{
    private readonly string _math;

    /// <summary>Takes LaTeX math, with or without its dollar signs.</summary>
    public MathString(string latexCode)
    {
        ArgumentNullException.ThrowIfNull(latexCode);
        var start = latexCode.StartsWith("$$", StringComparison.Ordinal) ? "" : "$$";
        var end = latexCode.EndsWith("$$", StringComparison.Ordinal) && latexCode.Length > 3 ? "" : "$$";
        _math = start + latexCode + end;
    }

    /// <summary>Takes a string as LaTeX math.</summary>
    public static implicit operator MathString(string source) => new(source);

    /// <inheritdoc/>
    public override string ToString() => _math;
}
