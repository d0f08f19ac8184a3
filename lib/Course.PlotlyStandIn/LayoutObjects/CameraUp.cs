using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A camera up of the figure.</summary>
public sealed class CameraUp : DynamicObj.DynamicObj
{
    /// <summary>Makes a camera up with the given properties; what is left out stays at plotly.js's default.</summary>
    public static CameraUp init(
        FSharpOption<double>? X = null, FSharpOption<double>? Y = null, FSharpOption<double>? Z = null) =>
        new CameraUp()
            .Set("x", X)
            .Set("y", Y)
            .Set("z", Z);
}
