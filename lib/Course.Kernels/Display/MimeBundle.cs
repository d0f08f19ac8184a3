using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels.Display;

/// <summary>A value in the forms that a notebook stores: mime type to content, in a stable order.</summary>
internal static class MimeBundle
{
    private const string PlainText = "text/plain";

    /// <summary>One form only.</summary>
    public static IReadOnlyDictionary<string, JsonNode?> Single(string mimeType, string content) =>
        new OrderedDictionary<string, JsonNode?>(StringComparer.Ordinal) { [mimeType] = Content(mimeType, content) };

    /// <summary>
    /// A value in the wanted forms, or in its type's preferred ones and, beside them, plain text for readers that
    /// show no HTML. Charts become their figure and HTML.
    /// </summary>
    public static IReadOnlyDictionary<string, JsonNode?> Of(object? value, IReadOnlyList<string> mimeTypes)
    {
        if (mimeTypes.Count == 0 && PlotlyChart.TryFormat(value, out var chart))
        {
            return chart;
        }

        var bundle = new OrderedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        switch (value)
        {
            case FormattedValue formatted:
                bundle[formatted.MimeType] = Content(formatted.MimeType, formatted.Value);
                return bundle;
            case IEnumerable<FormattedValue> several:
                foreach (var form in several)
                {
                    bundle[form.MimeType] = Content(form.MimeType, form.Value);
                }

                return bundle;
        }

        foreach (var mimeType in mimeTypes.Count > 0 ? mimeTypes : PreferredFor(value))
        {
            bundle[mimeType] = Content(mimeType, Formatter.ToDisplayString(value, mimeType));
        }

        if (mimeTypes.Count == 0 && !bundle.ContainsKey(PlainText))
        {
            AddPlainText(bundle, value);
        }

        return bundle;
    }

    private static IEnumerable<string> PreferredFor(object? value) =>
        value is string ? [PlainText] : Formatter.GetPreferredMimeTypesFor(value?.GetType());

    /// <summary>Plain text is an extra: a type whose text form fails is still shown in the form that was asked for.</summary>
    private static void AddPlainText(OrderedDictionary<string, JsonNode?> bundle, object? value)
    {
        try
        {
            bundle[PlainText] = Formatter.ToDisplayString(value, PlainText);
        }
        catch (Exception)
        {
            bundle.Remove(PlainText);
        }
    }

    /// <summary>JSON types are stored as JSON, as the notebook format asks; what does not parse stays text.</summary>
    private static JsonNode? Content(string mimeType, string content)
    {
        var isJson = mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);
        if (!isJson)
        {
            return content;
        }

        try
        {
            return JsonNode.Parse(content);
        }
        catch (System.Text.Json.JsonException)
        {
            return content;
        }
    }
}
