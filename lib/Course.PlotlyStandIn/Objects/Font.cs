using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>A font of the figure.</summary>
public sealed class Font : DynamicObj.DynamicObj
{
    /// <summary>Makes a font with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Font init(
        FSharpOption<StyleParam.FontFamily>? Family = null, FSharpOption<double>? Size = null,
        FSharpOption<Color>? Color = null) =>
        new Font()
            .Set("family", Family)
            .Set("size", Size)
            .Set("color", Color);
}
