using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A camera of the figure.</summary>
public sealed class Camera : DynamicObj.DynamicObj
{
    /// <summary>Makes a camera with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Camera init(
        FSharpOption<CameraCenter>? Center = null, FSharpOption<CameraEye>? Eye = null,
        FSharpOption<CameraProjection>? Projection = null, FSharpOption<CameraUp>? Up = null) =>
        new Camera()
            .Set("center", Center)
            .Set("eye", Eye)
            .Set("projection", Projection)
            .Set("up", Up);
}
