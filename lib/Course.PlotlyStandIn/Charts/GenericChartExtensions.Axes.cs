using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Merges <paramref name="xAxis"/> into the x axis of the layout, or of the scene <paramref name="Id"/>.</summary>
    public static GenericChart WithXAxis(
        this GenericChart chart, LinearAxis xAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        MergeAxis(chart, xAxis, Id?.Value ?? StyleParam.SubPlotId.NewXAxis(1), "xaxis");

    /// <summary>Styles the x axis of the layout, or of the scene <paramref name="Id"/>.</summary>
    public static GenericChart WithXAxisStyle(
        this GenericChart chart, Title title, FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null, FSharpOption<bool>? ShowLine = null,
        FSharpOption<StyleParam.Side>? Side = null, FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null, FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null, FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null) =>
        chart.WithXAxis(
            LinearAxis.init<double, double, double, double, double, string, string, string>(
                Title: title, Range: RangeOf(MinMax), ShowGrid: ShowGrid, ShowLine: ShowLine, Anchor: Anchor, Side: Side,
                Domain: RangeOf(Domain), Overlaying: Overlaying, Position: Position, ZeroLine: ZeroLine),
            Id);

    /// <summary>Merges <paramref name="yAxis"/> into the y axis of the layout, or of the scene <paramref name="Id"/>.</summary>
    public static GenericChart WithYAxis(
        this GenericChart chart, LinearAxis yAxis, FSharpOption<StyleParam.SubPlotId>? Id = null) =>
        MergeAxis(chart, yAxis, Id?.Value ?? StyleParam.SubPlotId.NewYAxis(1), "yaxis");

    /// <summary>Styles the y axis of the layout, or of the scene <paramref name="Id"/>.</summary>
    public static GenericChart WithYAxisStyle(
        this GenericChart chart, Title title, FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null, FSharpOption<bool>? ShowLine = null,
        FSharpOption<StyleParam.Side>? Side = null, FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null, FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null, FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null) =>
        chart.WithYAxis(
            LinearAxis.init<double, double, double, double, double, string, string, string>(
                Title: title, Range: RangeOf(MinMax), ShowGrid: ShowGrid, ShowLine: ShowLine, Anchor: Anchor, Side: Side,
                Domain: RangeOf(Domain), Overlaying: Overlaying, Position: Position, ZeroLine: ZeroLine),
            Id);

    /// <summary>Merges <paramref name="zAxis"/> into the z axis of the scene with the number <paramref name="Id"/> (1 if left out).</summary>
    public static GenericChart WithZAxis(this GenericChart chart, LinearAxis zAxis, FSharpOption<int>? Id = null) =>
        MergeAxis(chart, zAxis, StyleParam.SubPlotId.NewScene(Id?.Value ?? 1), "zaxis");

    /// <summary>Styles the z axis of the first scene.</summary>
    public static GenericChart WithZAxisStyle(
        this GenericChart chart, Title title, FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null, FSharpOption<bool>? ShowLine = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null) =>
        chart.WithZAxis(
            LinearAxis.init<double, double, double, double, double, string, string, string>(
                Title: title, Range: RangeOf(MinMax), ShowGrid: ShowGrid, ShowLine: ShowLine, Anchor: Anchor,
                Domain: RangeOf(Domain)));

    private static FSharpOption<StyleParam.Range>? RangeOf(FSharpOption<Tuple<IConvertible, IConvertible>>? ends) =>
        ends is null
            ? null
            : new FSharpOption<StyleParam.Range>(StyleParam.Range.NewMinMax(ends.Value.Item1, ends.Value.Item2));

    private static GenericChart MergeAxis(
        GenericChart chart, LinearAxis axis, StyleParam.SubPlotId id, string nameInScene)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(axis);
        string target = id.ToString();
        if (target.StartsWith("scene", StringComparison.Ordinal))
        {
            chart.Layout.MergeChild(target, new Scene().Put(nameInScene, axis));
        }
        else if (target.StartsWith("xaxis", StringComparison.Ordinal) || target.StartsWith("yaxis", StringComparison.Ordinal))
        {
            chart.Layout.MergeChild(target, axis);
        }
        else
        {
            throw new ArgumentException($"'{target}' has no x, y or z axis; give an axis or a scene.", nameof(id));
        }

        return chart;
    }
}
