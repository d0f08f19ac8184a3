namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value in one form: a mime type and the text in it.</summary>
public sealed class FormattedValue
{
    /// <summary>Makes a formatted value.</summary>
    /// <exception cref="ArgumentException">The mime type is empty.</exception>
    public FormattedValue(string mimeType, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        MimeType = mimeType;
        Value = value;
    }

    /// <summary>The form, such as <c>text/html</c>.</summary>
    public string MimeType { get; }

    /// <summary>The value in that form.</summary>
    public string Value { get; }

    /// <summary>Formats a value in one form, by default its type's first preferred one.</summary>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null)
    {
        mimeType ??= Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        return new FormattedValue(mimeType, Formatter.ToDisplayString(value, mimeType));
    }

    /// <summary>Formats a value in several forms, by default its type's preferred ones.</summary>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes)
    {
        IEnumerable<string> wanted = mimeTypes is { Length: > 0 } ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return [.. wanted.Select(mimeType => CreateSingleFromObject(value, mimeType))];
    }

    /// <inheritdoc/>
    public override string ToString() => $"{MimeType}: {Value}";
}
