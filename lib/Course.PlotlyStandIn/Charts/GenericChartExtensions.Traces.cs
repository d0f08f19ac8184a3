using Microsoft.FSharp.Core;
using Plotly.NET.TraceObjects;

namespace Plotly.NET;

/// <summary>Styles charts, in the way of the core library: absent arguments are null.</summary>
public static partial class GenericChartExtensions
{
    /// <summary>Sets the name of the traces (numbered from the second on), their visibility and their legend entry.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart chart, FSharpOption<string>? Name = null, FSharpOption<StyleParam.Visible>? Visible = null,
        FSharpOption<bool>? ShowLegend = null, FSharpOption<int>? LegendRank = null,
        FSharpOption<string>? LegendGroup = null, FSharpOption<Title>? LegendGroupTitle = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        for (int i = 0; i < chart.Traces.Count; i++)
        {
            string? name = Name is null ? null : i == 0 ? Name.Value : $"{Name.Value}_{i}";
            chart.Traces[i]
                .Set("name", name is null ? null : new FSharpOption<string>(name))
                .Set("visible", Visible)
                .Set("showlegend", ShowLegend)
                .Set("legendrank", LegendRank)
                .Set("legendgroup", LegendGroup)
                .Set("legendgrouptitle", LegendGroupTitle);
        }

        return chart;
    }

    /// <summary>Merges <paramref name="marker"/> into the markers of every trace.</summary>
    public static GenericChart WithMarker(this GenericChart chart, Marker marker)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(marker);
        return chart.EachTrace(trace => trace.MergeChild("marker", marker));
    }

    /// <summary>Merges <paramref name="line"/> into the lines of every trace.</summary>
    public static GenericChart WithLine(this GenericChart chart, Line line)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(line);
        return chart.EachTrace(trace => trace.MergeChild("line", line));
    }

    /// <summary>Sets the colour bar of every trace.</summary>
    public static GenericChart WithColorBar(this GenericChart chart, ColorBar colorbar)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(colorbar);
        return chart.EachTrace(trace => trace.SetProperty("colorbar", colorbar));
    }

    /// <summary>Styles the markers of every trace.</summary>
    public static GenericChart WithMarkerStyle(
        this GenericChart chart, FSharpOption<bool>? AutoColorScale = null, FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null, FSharpOption<double>? CMid = null, FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null, FSharpOption<IEnumerable<Color>>? Colors = null,
        FSharpOption<StyleParam.SubPlotId>? ColorAxis = null, FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null, FSharpOption<Gradient>? Gradient = null,
        FSharpOption<Line>? Outline = null, FSharpOption<int>? MaxDisplayed = null,
        FSharpOption<double>? Opacity = null, FSharpOption<IEnumerable<double>>? MultiOpacity = null,
        FSharpOption<Pattern>? Pattern = null, FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null, FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null, FSharpOption<int>? SizeMin = null,
        FSharpOption<StyleParam.MarkerSizeMode>? SizeMode = null, FSharpOption<int>? SizeRef = null,
        FSharpOption<StyleParam.MarkerSymbol>? Symbol = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol>>? MultiSymbol = null,
        FSharpOption<StyleParam.MarkerSymbol3D>? Symbol3D = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol3D>>? MultiSymbol3D = null,
        FSharpOption<Color>? OutlierColor = null, FSharpOption<int>? OutlierWidth = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        TraceObjects.Marker settings = TraceObjects.Marker.init(
            AutoColorScale: AutoColorScale, CAuto: CAuto, CMax: CMax, CMid: CMid, CMin: CMin, Color: Color,
            Colors: Colors, ColorAxis: ColorAxis, ColorBar: ColorBar, Colorscale: Colorscale, Gradient: Gradient,
            Outline: Outline, MaxDisplayed: MaxDisplayed, Opacity: Opacity, MultiOpacity: MultiOpacity,
            Pattern: Pattern, ReverseScale: ReverseScale, ShowScale: ShowScale, Size: Size, MultiSize: MultiSize,
            SizeMin: SizeMin, SizeMode: SizeMode, SizeRef: SizeRef, Symbol: Symbol, MultiSymbol: MultiSymbol,
            Symbol3D: Symbol3D, MultiSymbol3D: MultiSymbol3D, OutlierColor: OutlierColor, OutlierWidth: OutlierWidth);
        return chart.EachTrace(trace => trace.MergeChild("marker", settings));
    }

    /// <summary>Styles the lines of every trace.</summary>
    public static GenericChart WithLineStyle(
        this GenericChart chart, FSharpOption<bool>? AutoColorScale = null, FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null, FSharpOption<double>? CMid = null, FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null, FSharpOption<StyleParam.SubPlotId>? ColorAxis = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null, FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null, FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.DrawingStyle>? Dash = null, FSharpOption<StyleParam.Shape>? Shape = null,
        FSharpOption<bool>? Simplify = null, FSharpOption<double>? Smoothing = null,
        FSharpOption<double>? Width = null, FSharpOption<IEnumerable<double>>? MultiWidth = null,
        FSharpOption<Color>? OutlierColor = null, FSharpOption<double>? OutlierWidth = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Line settings = Line.init(
            AutoColorScale: AutoColorScale, CAuto: CAuto, CMax: CMax, CMid: CMid, CMin: CMin, Color: Color,
            ColorAxis: ColorAxis, Colorscale: Colorscale, ReverseScale: ReverseScale, ShowScale: ShowScale,
            ColorBar: ColorBar, Dash: Dash, Shape: Shape, Simplify: Simplify, Smoothing: Smoothing, Width: Width,
            MultiWidth: MultiWidth, OutlierColor: OutlierColor, OutlierWidth: OutlierWidth);
        return chart.EachTrace(trace => trace.MergeChild("line", settings));
    }

    private static GenericChart EachTrace(this GenericChart chart, Action<Trace> change)
    {
        foreach (Trace trace in chart.Traces)
        {
            change(trace);
        }

        return chart;
    }
}
