using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A shape label of the figure.</summary>
public sealed class ShapeLabel : DynamicObj.DynamicObj
{
    /// <summary>Makes a shape label with the given properties; what is left out stays at plotly.js's default.</summary>
    public static ShapeLabel init(
        FSharpOption<Font>? Font = null, FSharpOption<int>? Padding = null, FSharpOption<string>? Text = null,
        FSharpOption<StyleParam.TextAngle>? TextAngle = null,
        FSharpOption<StyleParam.TextPosition>? TextPosition = null, FSharpOption<string>? TextTemplate = null,
        FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null,
        FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null) =>
        new ShapeLabel()
            .Set("font", Font)
            .Set("padding", Padding)
            .Set("text", Text)
            .Set("textangle", TextAngle)
            .Set("textposition", TextPosition)
            .Set("texttemplate", TextTemplate)
            .Set("xanchor", XAnchor)
            .Set("yanchor", YAnchor);
}
