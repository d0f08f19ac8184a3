namespace Course.Documents.Ipynb;

/// <summary>What nbformat asks of mime types.</summary>
internal static class MimeTypes
{
    /// <summary>Whether values of the type are JSON and written as they are, rather than as lines of text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));
}
