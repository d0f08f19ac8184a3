using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A slider current value of the figure.</summary>
public sealed class SliderCurrentValue : DynamicObj.DynamicObj
{
    /// <summary>Makes a slider current value with the given properties; what is left out stays at plotly.js's default.</summary>
    public static SliderCurrentValue init(
        FSharpOption<Font>? Font, FSharpOption<int>? Offset, FSharpOption<string>? Prefix,
        FSharpOption<string>? Suffix, FSharpOption<bool>? Visible, FSharpOption<StyleParam.XAnchorPosition>? XAnchor) =>
        new SliderCurrentValue()
            .Set("font", Font)
            .Set("offset", Offset)
            .Set("prefix", Prefix)
            .Set("suffix", Suffix)
            .Set("visible", Visible)
            .Set("xanchor", XAnchor);
}
