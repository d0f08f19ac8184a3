using Microsoft.FSharp.Core;
using Plotly.NET.TraceObjects;

namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Merges <paramref name="xError"/> into the x error bars of every trace.</summary>
    public static GenericChart WithXError(this GenericChart chart, Error xError)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(xError);
        return chart.EachTrace(trace => trace.MergeChild("error_x", xError));
    }

    /// <summary>Sets the x error bars of every trace.</summary>
    public static GenericChart WithXErrorStyle<TArray, TArrayminus>(
        this GenericChart chart, FSharpOption<IEnumerable<TArray>>? Array = null,
        FSharpOption<IEnumerable<TArrayminus>>? Arrayminus = null, FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null, FSharpOption<double>? Thickness = null, FSharpOption<double>? Width = null)
        where TArray : IConvertible
        where TArrayminus : IConvertible =>
        chart.WithXError(
            Error.init<TArray, TArrayminus>(
                Symmetric: Symmetric, Array: Array, Arrayminus: Arrayminus, Color: Color, Thickness: Thickness,
                Width: Width));

    /// <summary>Merges <paramref name="yError"/> into the y error bars of every trace.</summary>
    public static GenericChart WithYError(this GenericChart chart, Error yError)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(yError);
        return chart.EachTrace(trace => trace.MergeChild("error_y", yError));
    }

    /// <summary>Sets the y error bars of every trace.</summary>
    public static GenericChart WithYErrorStyle<TArray, TArrayminus>(
        this GenericChart chart, FSharpOption<IEnumerable<TArray>>? Array = null,
        FSharpOption<IEnumerable<TArrayminus>>? Arrayminus = null, FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null, FSharpOption<double>? Thickness = null, FSharpOption<double>? Width = null)
        where TArray : IConvertible
        where TArrayminus : IConvertible =>
        chart.WithYError(
            Error.init<TArray, TArrayminus>(
                Symmetric: Symmetric, Array: Array, Arrayminus: Arrayminus, Color: Color, Thickness: Thickness,
                Width: Width));

    /// <summary>Merges <paramref name="zError"/> into the z error bars of every trace.</summary>
    public static GenericChart WithZError(this GenericChart chart, Error zError)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(zError);
        return chart.EachTrace(trace => trace.MergeChild("error_z", zError));
    }

    /// <summary>Sets the z error bars of every trace.</summary>
    public static GenericChart WithZErrorStyle<TArray, TArrayminus>(
        this GenericChart chart, FSharpOption<IEnumerable<TArray>>? Array = null,
        FSharpOption<IEnumerable<TArrayminus>>? Arrayminus = null, FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null, FSharpOption<double>? Thickness = null, FSharpOption<double>? Width = null)
        where TArray : IConvertible
        where TArrayminus : IConvertible =>
        chart.WithZError(
            Error.init<TArray, TArrayminus>(
                Symmetric: Symmetric, Array: Array, Arrayminus: Arrayminus, Color: Color, Thickness: Thickness,
                Width: Width));
}
