namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Formats <see cref="LaTeXString"/> and <see cref="MathString"/> as <c>text/latex</c>.</summary>
internal sealed class LaTeXStringFormatterSource : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
    [
        new AsWritten<LaTeXString>(),
        new AsWritten<MathString>(),
    ];

    private sealed class AsWritten<T> : TypeFormatter<T>
        where T : notnull
    {
        public override string MimeType => "text/latex";

        public override bool Format(T value, FormatContext context)
        {
            context.Writer.Write(value.ToString());
            return true;
        }
    }
}
