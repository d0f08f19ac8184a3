using Course.Kernels.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value that is shown under a cell, and can be replaced there.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(string displayId, object? value, string[] mimeTypes)
    {
        DisplayId = displayId;
        Value = value;
        _mimeTypes = mimeTypes;
    }

    /// <summary>The display's name in its notebook: the same on every run.</summary>
    public string DisplayId { get; }

    /// <summary>The value shown now.</summary>
    public object? Value { get; private set; }

    /// <summary>True once the first value was replaced.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>Shows another value in the place of this one, also when its cell has already ended.</summary>
    public void Update(object? updatedValue)
    {
        Value = updatedValue;
        IsUpdated = true;
        ValueDisplay.Update(DisplayId, MimeBundle.Of(updatedValue, _mimeTypes));
    }
}
