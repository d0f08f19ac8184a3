using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

public static partial class GenericChartExtensions
{
    /// <summary>Styles the x axis of the layout, or of the scene that <paramref name="Id"/> names.</summary>
    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default, Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default, Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default, Optional<Color> LineColor = default, Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default, Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default, Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default, Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default, Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default, Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default, Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default, Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible
    {
        ArgumentNullException.ThrowIfNull(gChart);
        Title title = TitleOf(Title, TitleText, TitleFont, TitleStandoff);
        LinearAxis axis = LinearAxis.init<double, double, double, double, double, double, CategoryArrayType, double>(
            Title: title, Range: RangeOf(MinMax), Domain: RangeOf(Domain), Color: Color.ToOption(),
            AxisType: AxisType.ToOption(), Mirror: Mirror.ToOption(), ShowSpikes: ShowSpikes.ToOption(),
            SpikeColor: SpikeColor.ToOption(), SpikeThickness: SpikeThickness.ToOption(),
            ShowLine: ShowLine.ToOption(), LineColor: LineColor.ToOption(), ShowGrid: ShowGrid.ToOption(),
            GridColor: GridColor.ToOption(), ZeroLine: ZeroLine.ToOption(), ZeroLineColor: ZeroLineColor.ToOption(),
            Anchor: Anchor.ToOption(), Side: Side.ToOption(), Overlaying: Overlaying.ToOption(),
            Position: Position.ToOption(), CategoryOrder: CategoryOrder.ToOption(),
            CategoryArray: CategoryArray.ToOption(), RangeSlider: RangeSlider.ToOption(),
            RangeSelector: RangeSelector.ToOption(), BackgroundColor: BackgroundColor.ToOption(),
            ShowBackground: ShowBackground.ToOption());
        return gChart.WithXAxis(axis, Id.ToOption());
    }

    /// <summary>Styles the y axis of the layout, or of the scene that <paramref name="Id"/> names.</summary>
    public static GenericChart WithYAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default, Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default, Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default, Optional<Color> LineColor = default, Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default, Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default, Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default, Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default, Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default, Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default, Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default, Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible
    {
        ArgumentNullException.ThrowIfNull(gChart);
        Title title = TitleOf(Title, TitleText, TitleFont, TitleStandoff);
        LinearAxis axis = LinearAxis.init<double, double, double, double, double, double, CategoryArrayType, double>(
            Title: title, Range: RangeOf(MinMax), Domain: RangeOf(Domain), Color: Color.ToOption(),
            AxisType: AxisType.ToOption(), Mirror: Mirror.ToOption(), ShowSpikes: ShowSpikes.ToOption(),
            SpikeColor: SpikeColor.ToOption(), SpikeThickness: SpikeThickness.ToOption(),
            ShowLine: ShowLine.ToOption(), LineColor: LineColor.ToOption(), ShowGrid: ShowGrid.ToOption(),
            GridColor: GridColor.ToOption(), ZeroLine: ZeroLine.ToOption(), ZeroLineColor: ZeroLineColor.ToOption(),
            Anchor: Anchor.ToOption(), Side: Side.ToOption(), Overlaying: Overlaying.ToOption(),
            Position: Position.ToOption(), CategoryOrder: CategoryOrder.ToOption(),
            CategoryArray: CategoryArray.ToOption(), RangeSlider: RangeSlider.ToOption(),
            RangeSelector: RangeSelector.ToOption(), BackgroundColor: BackgroundColor.ToOption(),
            ShowBackground: ShowBackground.ToOption());
        return gChart.WithYAxis(axis, Id.ToOption());
    }

    private static FSharpOption<StyleParam.Range>? RangeOf<TMin, TMax>(Optional<Tuple<TMin, TMax>> ends)
        where TMin : IConvertible
        where TMax : IConvertible =>
        ends.IsSome
            ? new FSharpOption<StyleParam.Range>(StyleParam.Range.NewMinMax(ends.Value.Item1, ends.Value.Item2))
            : null;

    private static Title TitleOf(
        Optional<Title> title, Optional<string> text, Optional<Font> font, Optional<int> standoff) =>
        title.OrElse(() => new Title()).Set("text", text).Set("font", font).Set("standoff", standoff);
}
