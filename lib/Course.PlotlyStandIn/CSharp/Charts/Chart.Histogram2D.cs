using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Counts over the cells of a grid, as colours.</summary>
    public static GenericChart Histogram2D<XType, YType, ZType>(
        IEnumerable<XType> x, IEnumerable<YType> y, Optional<IEnumerable<IEnumerable<ZType>>> Z = default,
        Optional<string> Name = default, Optional<bool> ShowLegend = default, Optional<double> Opacity = default,
        Optional<int> XGap = default, Optional<int> YGap = default, Optional<StyleParam.HistFunc> HistFunc = default,
        Optional<StyleParam.HistNorm> HistNorm = default, Optional<int> NBinsX = default,
        Optional<int> NBinsY = default, Optional<Bins> XBins = default, Optional<Bins> YBins = default,
        Optional<ColorBar> ColorBar = default, Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default, Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default, Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
    {
        Trace trace = new Trace("histogram2d")
            .Set("name", Name)
            .Set("showlegend", ShowLegend)
            .Set("opacity", Opacity)
            .Put("x", x)
            .Set("xgap", XGap)
            .Put("y", y)
            .Set("ygap", YGap)
            .Set("z", Z)
            .Set("histfunc", HistFunc)
            .Set("histnorm", HistNorm)
            .Set("nbinsx", NBinsX)
            .Set("nbinsy", NBinsY)
            .Set("xbins", XBins)
            .Set("ybins", YBins)
            .Set("colorbar", ColorBar)
            .Set("colorscale", ColorScale)
            .Set("showscale", ShowScale)
            .Set("reversescale", ReverseScale)
            .Set("zsmooth", ZSmooth);
        return GenericChart.Of(trace, UseDefaults);
    }
}
