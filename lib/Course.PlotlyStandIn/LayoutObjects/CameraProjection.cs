using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A camera projection of the figure.</summary>
public sealed class CameraProjection : DynamicObj.DynamicObj
{
    /// <summary>Makes a camera projection with the given properties; what is left out stays at plotly.js's default.</summary>
    public static CameraProjection init(
        FSharpOption<StyleParam.CameraProjectionType>? ProjectionType = null) =>
        new CameraProjection()
            .Set("type", ProjectionType);
}
