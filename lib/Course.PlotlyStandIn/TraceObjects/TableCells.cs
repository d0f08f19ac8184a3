using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The cells of a table.</summary>
public sealed class TableCells : DynamicObj.DynamicObj
{
    /// <summary>Makes table cells with the given properties; what is left out stays at plotly.js's default.</summary>
    public static TableCells init<TValues, TValuesItem>(
        FSharpOption<StyleParam.HorizontalAlign>? Align = null,
        FSharpOption<IEnumerable<StyleParam.HorizontalAlign>>? MultiAlign = null,
        FSharpOption<TableFill>? Fill = null, FSharpOption<Font>? Font = null,
        FSharpOption<IEnumerable<string>>? Format = null, FSharpOption<int>? Height = null,
        FSharpOption<Line>? Line = null, FSharpOption<string>? Prefix = null,
        FSharpOption<IEnumerable<string>>? MultiPrefix = null, FSharpOption<string>? Suffix = null,
        FSharpOption<IEnumerable<string>>? MultiSuffix = null, FSharpOption<IEnumerable<TValues>>? Values = null)
        where TValues : IEnumerable<TValuesItem>
        where TValuesItem : IConvertible =>
        new TableCells()
            .Set("align", Align, MultiAlign)
            .Set("fill", Fill)
            .Set("font", Font)
            .Set("format", Format)
            .Set("height", Height)
            .Set("line", Line)
            .Set("prefix", Prefix, MultiPrefix)
            .Set("suffix", Suffix, MultiSuffix)
            .Set("values", Values);
}
