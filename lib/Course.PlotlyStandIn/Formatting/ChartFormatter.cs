namespace Plotly.NET;

/// <summary>Writes a chart as one MIME type; the formatting library uses both members by name.</summary>
internal sealed class ChartFormatter(string mimeType, Func<GenericChart, string> write)
{
    /// <summary>The MIME type that is written.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="instance"/> if it is a chart.</summary>
    /// <returns>Whether it was.</returns>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not GenericChart chart)
        {
            return false;
        }

        writer.Write(write(chart));
        return true;
    }
}
