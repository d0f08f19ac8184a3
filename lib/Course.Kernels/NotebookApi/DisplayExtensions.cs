using Course.Kernels.Display;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace System;

/// <summary>Shows values from anywhere in a cell; in the namespace that every cell opens.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value under the cell.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The forms wanted; none for the type's preferred ones.</param>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        ValueDisplay.Show(value, mimeTypes ?? []);

    /// <summary>Shows text as the given form, without formatting it.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        var id = ValueDisplay.Show(MimeBundle.Single(mimeType, value));
        return new DisplayedValue(id, value, [mimeType]);
    }

    /// <summary>Shows a sequence as a table.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T>? value, params string[] mimeTypes) =>
        value is null ? Display(null, mimeTypes) : value.ToTabularDataResource().Display(mimeTypes);
}
