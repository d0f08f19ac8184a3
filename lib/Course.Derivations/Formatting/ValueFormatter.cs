namespace Course.Derivations.Formatting;

/// <summary>Writes values of one type in one mime type; notebook engines call it by name.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="mimeType">The mime type it writes.</param>
/// <param name="render">Renders a value.</param>
public sealed class ValueFormatter<T>(string mimeType, Func<T, string> render)
{
    /// <summary>The mime type it writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="writer">Where to write.</param>
    /// <returns>Whether the value was of the type.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (instance is not T value)
        {
            return false;
        }

        writer.Write(render(value));
        return true;
    }
}
