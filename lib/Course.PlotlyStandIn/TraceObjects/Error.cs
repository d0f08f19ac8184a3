using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>An error of the figure.</summary>
public sealed class Error : DynamicObj.DynamicObj
{
    /// <summary>Makes an error with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Error init<TArray, TArrayminus>(
        FSharpOption<bool>? Visible = null, FSharpOption<StyleParam.ErrorType>? Type = null,
        FSharpOption<bool>? Symmetric = null, FSharpOption<IEnumerable<TArray>>? Array = null,
        FSharpOption<IEnumerable<TArrayminus>>? Arrayminus = null, FSharpOption<double>? Value = null,
        FSharpOption<double>? Valueminus = null, FSharpOption<int>? Traceref = null,
        FSharpOption<int>? Tracerefminus = null, FSharpOption<bool>? Copy_ystyle = null,
        FSharpOption<Color>? Color = null, FSharpOption<double>? Thickness = null, FSharpOption<double>? Width = null)
        where TArray : IConvertible
        where TArrayminus : IConvertible =>
        new Error()
            .Set("visible", Visible)
            .Set("type", Type)
            .Set("symmetric", Symmetric)
            .Set("array", Array)
            .Set("arrayminus", Arrayminus)
            .Set("value", Value)
            .Set("valueminus", Valueminus)
            .Set("traceref", Traceref)
            .Set("tracerefminus", Tracerefminus)
            .Set("copy_ystyle", Copy_ystyle)
            .Set("color", Color)
            .Set("thickness", Thickness)
            .Set("width", Width);
}
