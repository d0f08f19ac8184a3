using Microsoft.FSharp.Core;

namespace DynamicObj;

/// <summary>
/// An object of the figure: named properties. What the typed members do not offer is set by its plotly.js name. The
/// properties keep the order in which they were first set; one set after another was taken away takes its place, the
/// last freed place first. So a figure's properties stand in the order of the real package, which is such a dictionary.
/// </summary>
public class DynamicObj
{
    private readonly Dictionary<string, object?> _properties = new(StringComparer.Ordinal);

    /// <summary>The properties in their order.</summary>
    internal IReadOnlyCollection<KeyValuePair<string, object?>> Properties => _properties;

    /// <summary>Sets the property <paramref name="propertyName"/>, in its old place if it was set before.</summary>
    public void SetProperty(string propertyName, object? propertyValue)
    {
        ArgumentNullException.ThrowIfNull(propertyName);
        _properties[propertyName] = propertyValue;
    }

    /// <summary>The value of the property <paramref name="propertyName"/>, or null (F#'s None) if it is not set.</summary>
    public FSharpOption<object?>? TryGetPropertyValue(string propertyName) =>
        _properties.TryGetValue(propertyName, out object? value) ? new FSharpOption<object?>(value) : null;

    /// <summary>The value of the property <paramref name="propertyName"/>, or null (F#'s None) if it is not set or of another type.</summary>
    /// <typeparam name="TPropertyValue">The type of the value.</typeparam>
    public FSharpOption<TPropertyValue>? TryGetTypedPropertyValue<TPropertyValue>(string propertyName) =>
        _properties.TryGetValue(propertyName, out object? value) && value is TPropertyValue typed ? new FSharpOption<TPropertyValue>(typed) : null;

    /// <summary>Takes the property <paramref name="propertyName"/> away.</summary>
    /// <returns>False if it was not set.</returns>
    public bool RemoveProperty(string propertyName) => _properties.Remove(propertyName);
}
