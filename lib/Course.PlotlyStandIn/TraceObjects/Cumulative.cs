using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>A cumulative of the figure.</summary>
public sealed class Cumulative : DynamicObj.DynamicObj
{
    /// <summary>Makes a cumulative with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Cumulative init(
        FSharpOption<bool>? Enabled = null, FSharpOption<StyleParam.CumulativeDirection>? Direction = null,
        FSharpOption<StyleParam.Currentbin>? Currentbin = null) =>
        new Cumulative()
            .Set("enabled", Enabled)
            .Set("direction", Direction)
            .Set("currentbin", Currentbin);
}
