using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A camera center of the figure.</summary>
public sealed class CameraCenter : DynamicObj.DynamicObj
{
    /// <summary>Makes a camera center with the given properties; what is left out stays at plotly.js's default.</summary>
    public static CameraCenter init(
        FSharpOption<double>? X = null, FSharpOption<double>? Y = null, FSharpOption<double>? Z = null) =>
        new CameraCenter()
            .Set("x", X)
            .Set("y", Y)
            .Set("z", Z);
}
