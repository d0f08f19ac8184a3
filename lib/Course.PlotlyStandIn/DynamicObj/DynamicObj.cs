using Microsoft.FSharp.Core;

namespace DynamicObj;

/// <summary>
/// An object of the figure: named properties in the order in which they were first set. What the typed members do not
/// offer is set by its plotly.js name.
/// </summary>
public class DynamicObj
{
    private readonly List<KeyValuePair<string, object?>> _properties = [];

    /// <summary>The properties in the order in which they were first set.</summary>
    internal IReadOnlyList<KeyValuePair<string, object?>> Properties => _properties;

    /// <summary>Sets the property <paramref name="name"/>, in its old place if it was set before.</summary>
    public void SetValue(string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var property = KeyValuePair.Create(name, value);
        int at = IndexOf(name);
        if (at < 0)
        {
            _properties.Add(property);
        }
        else
        {
            _properties[at] = property;
        }
    }

    /// <summary>The value of the property <paramref name="name"/>, or null (F#'s None) if it is not set.</summary>
    public FSharpOption<object?>? TryGetValue(string name)
    {
        int at = IndexOf(name);
        return at < 0 ? null : new FSharpOption<object?>(_properties[at].Value);
    }

    /// <summary>Takes the property <paramref name="name"/> away.</summary>
    /// <returns>False if it was not set.</returns>
    public bool Remove(string name)
    {
        int at = IndexOf(name);
        if (at < 0)
        {
            return false;
        }

        _properties.RemoveAt(at);
        return true;
    }

    private int IndexOf(string name) => _properties.FindIndex(property => property.Key == name);
}
