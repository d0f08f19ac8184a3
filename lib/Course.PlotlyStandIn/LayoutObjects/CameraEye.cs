using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A camera eye of the figure.</summary>
public sealed class CameraEye : DynamicObj.DynamicObj
{
    /// <summary>Makes a camera eye with the given properties; what is left out stays at plotly.js's default.</summary>
    public static CameraEye init(
        FSharpOption<double>? X = null, FSharpOption<double>? Y = null, FSharpOption<double>? Z = null) =>
        new CameraEye()
            .Set("x", X)
            .Set("y", Y)
            .Set("z", Z);
}
