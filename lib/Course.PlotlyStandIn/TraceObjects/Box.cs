using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>A box of the figure.</summary>
public sealed class Box : DynamicObj.DynamicObj
{
    /// <summary>Makes a box with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Box init(
        FSharpOption<bool>? Visible = null, FSharpOption<double>? Width = null, FSharpOption<Color>? FillColor = null,
        FSharpOption<Color>? LineColor = null, FSharpOption<double>? LineWidth = null) =>
        new Box()
            .Set("visible", Visible)
            .Set("width", Width)
            .Set("fillcolor", FillColor)
            .Set("line", Outline(LineColor, LineWidth));

    private static FSharpOption<Line>? Outline(FSharpOption<Color>? color, FSharpOption<double>? width) =>
        color is null && width is null ? null : new FSharpOption<Line>(Line.init(Color: color, Width: width));
}
