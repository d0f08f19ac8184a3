using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The bins of the figure.</summary>
public sealed class Bins : DynamicObj.DynamicObj
{
    /// <summary>Makes bins with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Bins init(
        FSharpOption<double>? Start = null, FSharpOption<double>? End = null, FSharpOption<double>? Size = null) =>
        new Bins()
            .Set("start", Start)
            .Set("end", End)
            .Set("size", Size);
}
