namespace Course.Documents;

/// <summary>Writes notebooks.</summary>
public static class NotebookWriter
{
    /// <summary>
    /// The file a document becomes in a format: UTF-8 without byte order mark, LF line ends. A document that nothing changed since
    /// it was read comes back byte for byte in its own format.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="format">The format to write, its own or the other one.</param>
    /// <exception cref="NotebookFormatException">A cell holds what the format cannot say.</exception>
    public static byte[] Write(NotebookDocument document, NotebookFormat format)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Original is { } original && document.Format == format)
        {
            // Metadata is mutable JSON, so only a comparison with the file shows that nothing changed.
            NotebookDocument asRead = NotebookReader.Parse(original, format, document.Path ?? "");
            byte[] rendered = Render(document, format);
            return Render(asRead, format).AsSpan().SequenceEqual(rendered) ? original.ToArray() : rendered;
        }

        return Render(document, format);
    }

    private static byte[] Render(NotebookDocument document, NotebookFormat format) =>
        format == NotebookFormat.Dib ? Dib.DibWriter.Write(document) : Ipynb.IpynbWriter.Write(document);
}
