using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>An aspect ratio of the figure.</summary>
public sealed class AspectRatio : DynamicObj.DynamicObj
{
    /// <summary>Makes an aspect ratio with the given properties; what is left out stays at plotly.js's default.</summary>
    public static AspectRatio init(
        FSharpOption<double>? X = null, FSharpOption<double>? Y = null, FSharpOption<double>? Z = null) =>
        new AspectRatio()
            .Set("x", X)
            .Set("y", Y)
            .Set("z", Z);
}
