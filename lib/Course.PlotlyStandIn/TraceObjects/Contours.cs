using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The contours of the figure.</summary>
public sealed class Contours : DynamicObj.DynamicObj
{
    /// <summary>Makes contours with the given properties; what is left out stays at plotly.js's default.</summary>
    public static Contours init<TValue>(
        FSharpOption<StyleParam.ContourColoring>? Coloring = null, FSharpOption<double>? End = null,
        FSharpOption<Font>? LabelFont = null, FSharpOption<string>? LabelFormat = null,
        FSharpOption<StyleParam.ConstraintOperation>? Operation = null, FSharpOption<bool>? ShowLabels = null,
        FSharpOption<bool>? ShowLines = null, FSharpOption<double>? Size = null, FSharpOption<double>? Start = null,
        FSharpOption<StyleParam.ContourType>? Type = null, FSharpOption<TValue>? Value = null)
        where TValue : IConvertible =>
        new Contours()
            .Set("coloring", Coloring)
            .Set("end", End)
            .Set("labelfont", LabelFont)
            .Set("labelformat", LabelFormat)
            .Set("operation", Operation)
            .Set("showlabels", ShowLabels)
            .Set("showlines", ShowLines)
            .Set("size", Size)
            .Set("start", Start)
            .Set("type", Type)
            .Set("value", Value);
}
