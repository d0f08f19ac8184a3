namespace Plotly.NET;

/// <summary>One series of a chart: its kind, its data and its look.</summary>
public sealed class Trace : DynamicObj.DynamicObj
{
    /// <summary>Makes a trace of the plotly.js type <paramref name="traceTypeName"/>.</summary>
    public Trace(string traceTypeName) => SetProperty("type", traceTypeName);

    /// <summary>Which kind of subplot the trace is drawn in.</summary>
    internal SubplotKind Subplot => this.Child<string>("type") switch
    {
        "scatter3d" or "surface" => SubplotKind.Scene,
        "pie" or "table" => SubplotKind.Domain,
        _ => SubplotKind.Cartesian,
    };
}
