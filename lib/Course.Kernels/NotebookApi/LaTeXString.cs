namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Text that is LaTeX: displaying it typesets it. Math goes between dollar signs.</summary>
/// <param name="latexCode">The LaTeX source.</param>
[TypeFormatterSource(typeof(LaTeXStringFormatterSource), PreferredMimeTypes = ["text/latex"])]
public sealed class LaTeXString(string latexCode)
{
    private readonly string _latexCode = latexCode ?? throw new ArgumentNullException(nameof(latexCode));

    /// <summary>Takes a string as LaTeX.</summary>
    public static implicit operator LaTeXString(string source) => new(source);

    /// <inheritdoc/>
    public override string ToString() => _latexCode;
}
