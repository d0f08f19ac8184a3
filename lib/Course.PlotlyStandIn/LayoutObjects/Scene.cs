using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A scene of the figure.</summary>
public sealed class Scene : DynamicObj.DynamicObj
{
    /// <summary>Makes a scene with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Scene init(
        FSharpOption<IEnumerable<Annotation>>? Annotations = null,
        FSharpOption<StyleParam.AspectMode>? AspectMode = null, FSharpOption<AspectRatio>? AspectRatio = null,
        FSharpOption<Color>? BGColor = null, FSharpOption<Camera>? Camera = null, FSharpOption<Domain>? Domain = null,
        FSharpOption<StyleParam.DragMode>? DragMode = null, FSharpOption<StyleParam.HoverMode>? HoverMode = null,
        FSharpOption<string>? UIRevision = null, FSharpOption<LinearAxis>? XAxis = null,
        FSharpOption<LinearAxis>? YAxis = null, FSharpOption<LinearAxis>? ZAxis = null) =>
        new Scene()
            .Set("annotations", Annotations)
            .Set("aspectmode", AspectMode)
            .Set("aspectratio", AspectRatio)
            .Set("bgcolor", BGColor)
            .Set("camera", Camera)
            .Set("domain", Domain)
            .Set("dragmode", DragMode)
            .Set("hovermode", HoverMode)
            .Set("uirevision", UIRevision)
            .Set("xaxis", XAxis)
            .Set("yaxis", YAxis)
            .Set("zaxis", ZAxis);
}
