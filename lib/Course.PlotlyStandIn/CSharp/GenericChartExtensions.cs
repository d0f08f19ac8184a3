using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Styles charts; every optional argument takes the value itself.</summary>
public static partial class GenericChartExtensions
{
    /// <summary>The chart's layout.</summary>
    public static Layout GetLayout(this GenericChart gChart) => GenericChart.getLayout(gChart);

    /// <summary>The chart's traces.</summary>
    public static Trace[] GetTraces(this GenericChart gChart) => [.. GenericChart.getTraces(gChart)];

    /// <summary>Writes the chart as an HTML page to a temporary file and opens it in the browser.</summary>
    public static void Show(this GenericChart gChart) => ChartHtml.Show(gChart);

    /// <summary>Sets the name of the traces (numbered from the second on), their visibility and their legend entry.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart gChart, Optional<string> Name = default, Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default, Optional<int> LegendRank = default, Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default) =>
        Plotly.NET.GenericChartExtensions.WithTraceInfo(
            gChart, Name.ToOption(), Visible.ToOption(), ShowLegend.ToOption(), LegendRank.ToOption(),
            LegendGroup.ToOption(), LegendGroupTitle.ToOption());

    /// <summary>Sets the chart's size in px.</summary>
    public static GenericChart WithSize(
        this GenericChart gChart, Optional<int> Width = default, Optional<int> Height = default)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        gChart.Layout.Set("width", Width).Set("height", Height);
        return gChart;
    }

    /// <summary>Merges <paramref name="legend"/> into the chart's legend.</summary>
    public static GenericChart WithLegend(this GenericChart gChart, Legend legend)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        ArgumentNullException.ThrowIfNull(legend);
        gChart.Layout.MergeChild("legend", legend);
        return gChart;
    }

    /// <summary>Styles the legend.</summary>
    public static GenericChart WithLegendStyle(
        this GenericChart gChart, Optional<Color> BGColor = default, Optional<Color> BorderColor = default,
        Optional<double> BorderWidth = default, Optional<double> EntryWidth = default,
        Optional<StyleParam.EntryWidthMode> EntryWidthMode = default, Optional<Font> Font = default,
        Optional<StyleParam.TraceGroupClickOptions> GroupClick = default, Optional<Font> GroupTitleFont = default,
        Optional<StyleParam.TraceItemClickOptions> ItemClick = default,
        Optional<StyleParam.TraceItemClickOptions> ItemDoubleClick = default,
        Optional<StyleParam.TraceItemSizing> ItemSizing = default, Optional<int> ItemWidth = default,
        Optional<StyleParam.Orientation> Orientation = default, Optional<Title> Title = default,
        Optional<double> TraceGroupGap = default, Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<string> UIRevision = default, Optional<StyleParam.VerticalAlign> VerticalAlign = default,
        Optional<double> X = default, Optional<StyleParam.XAnchorPosition> XAnchor = default,
        Optional<double> Y = default, Optional<StyleParam.YAnchorPosition> YAnchor = default)
    {
        ArgumentNullException.ThrowIfNull(gChart);
        gChart.Layout.MergeChild("legend", Legend.init(
            BGColor: BGColor.ToOption(), BorderColor: BorderColor.ToOption(), BorderWidth: BorderWidth.ToOption(),
            EntryWidth: EntryWidth.ToOption(), EntryWidthMode: EntryWidthMode.ToOption(), Font: Font.ToOption(),
            GroupClick: GroupClick.ToOption(), GroupTitleFont: GroupTitleFont.ToOption(),
            ItemClick: ItemClick.ToOption(), ItemDoubleClick: ItemDoubleClick.ToOption(),
            ItemSizing: ItemSizing.ToOption(), ItemWidth: ItemWidth.ToOption(), Orientation: Orientation.ToOption(),
            Title: Title.ToOption(), TraceGroupGap: TraceGroupGap.ToOption(), TraceOrder: TraceOrder.ToOption(),
            UIRevision: UIRevision.ToOption(), VerticalAlign: VerticalAlign.ToOption(), X: X.ToOption(),
            XAnchor: XAnchor.ToOption(), Y: Y.ToOption(), YAnchor: YAnchor.ToOption()));
        return gChart;
    }
}
