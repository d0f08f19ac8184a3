using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>A pattern of the figure.</summary>
public sealed class Pattern : DynamicObj.DynamicObj
{
    /// <summary>Makes a pattern with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Pattern init(
        FSharpOption<Color>? BGColor = null, FSharpOption<Color>? FGColor = null,
        FSharpOption<double>? FGOpacity = null, FSharpOption<StyleParam.PatternFillMode>? FillMode = null,
        FSharpOption<StyleParam.PatternShape>? Shape = null,
        FSharpOption<IEnumerable<StyleParam.PatternShape>>? MultiShape = null, FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null, FSharpOption<double>? Solidity = null) =>
        new Pattern()
            .Set("bgcolor", BGColor)
            .Set("fgcolor", FGColor)
            .Set("fgopacity", FGOpacity)
            .Set("fillmode", FillMode)
            .Set("shape", Shape, MultiShape)
            .Set("size", Size, MultiSize)
            .Set("solidity", Solidity);
}
