using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>A domain of the figure.</summary>
public sealed class Domain : DynamicObj.DynamicObj
{
    /// <summary>Makes a domain with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Domain init(
        FSharpOption<StyleParam.Range>? X = null, FSharpOption<StyleParam.Range>? Y = null,
        FSharpOption<int>? Row = null, FSharpOption<int>? Column = null) =>
        new Domain()
            .Set("x", X)
            .Set("y", Y)
            .Set("row", Row)
            .Set("column", Column);
}
