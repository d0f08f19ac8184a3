using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>A mean line of the figure.</summary>
public sealed class MeanLine : DynamicObj.DynamicObj
{
    /// <summary>Makes a mean line with the given properties; what is left out stays at plotly.js's default.</summary>
    public static MeanLine init(
        FSharpOption<bool>? Visible = null, FSharpOption<Color>? Color = null, FSharpOption<double>? Width = null) =>
        new MeanLine()
            .Set("visible", Visible)
            .Set("color", Color)
            .Set("width", Width);
}
