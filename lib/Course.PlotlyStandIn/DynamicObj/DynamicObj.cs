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

    /// <summary>Sets the property <paramref name="name"/>, in its old place if it was set before.</summary>
    public void SetValue(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        _properties[name] = value;
    }

    /// <summary>The value of the property <paramref name="name"/>, or null (F#'s None) if it is not set.</summary>
    public FSharpOption<object?>? TryGetValue(string name) =>
        _properties.TryGetValue(name, out object? value) ? new FSharpOption<object?>(value) : null;

    /// <summary>Takes the property <paramref name="name"/> away.</summary>
    /// <returns>False if it was not set.</returns>
    public bool Remove(string name) => _properties.Remove(name);
}
