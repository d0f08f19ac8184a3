using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Sets properties of the layout. No extension: the chart is the first argument.</summary>
    public static GenericChart WithLayoutStyle<THiddenLabels>(
        GenericChart chart, FSharpOption<Title>? Title = null, FSharpOption<bool>? ShowLegend = null,
        FSharpOption<Margin>? Margin = null, FSharpOption<bool>? AutoSize = null, FSharpOption<int>? Width = null,
        FSharpOption<int>? Height = null, FSharpOption<Font>? Font = null,
        FSharpOption<UniformText>? UniformText = null, FSharpOption<string>? Separators = null,
        FSharpOption<Color>? PaperBGColor = null, FSharpOption<Color>? PlotBGColor = null,
        FSharpOption<StyleParam.AutoTypeNumbers>? AutoTypeNumbers = null,
        FSharpOption<DefaultColorScales>? Colorscale = null, FSharpOption<Color>? Colorway = null,
        FSharpOption<ModeBar>? ModeBar = null, FSharpOption<StyleParam.HoverMode>? HoverMode = null,
        FSharpOption<StyleParam.ClickMode>? ClickMode = null, FSharpOption<StyleParam.DragMode>? DragMode = null,
        FSharpOption<StyleParam.SelectDirection>? SelectDirection = null, FSharpOption<int>? HoverDistance = null,
        FSharpOption<int>? SpikeDistance = null, FSharpOption<Hoverlabel>? Hoverlabel = null,
        FSharpOption<Transition>? Transition = null, FSharpOption<string>? DataRevision = null,
        FSharpOption<string>? UIRevision = null, FSharpOption<string>? EditRevision = null,
        FSharpOption<string>? SelectRevision = null, FSharpOption<DynamicObj.DynamicObj>? Template = null,
        FSharpOption<string>? Meta = null, FSharpOption<string>? Computed = null,
        FSharpOption<LayoutGrid>? Grid = null, FSharpOption<StyleParam.Calendar>? Calendar = null,
        FSharpOption<NewShape>? NewShape = null, FSharpOption<ActiveShape>? ActiveShape = null,
        FSharpOption<bool>? HideSources = null, FSharpOption<double>? BarGap = null,
        FSharpOption<double>? BarGroupGap = null, FSharpOption<StyleParam.BarMode>? BarMode = null,
        FSharpOption<StyleParam.BarNorm>? BarNorm = null, FSharpOption<bool>? ExtendPieColors = null,
        FSharpOption<IEnumerable<THiddenLabels>>? HiddenLabels = null, FSharpOption<Color>? PieColorWay = null,
        FSharpOption<double>? BoxGap = null, FSharpOption<double>? BoxGroupGap = null,
        FSharpOption<StyleParam.BoxMode>? BoxMode = null, FSharpOption<double>? ViolinGap = null,
        FSharpOption<double>? ViolinGroupGap = null, FSharpOption<StyleParam.ViolinMode>? ViolinMode = null,
        FSharpOption<double>? WaterfallGap = null, FSharpOption<double>? WaterfallGroupGap = null,
        FSharpOption<StyleParam.WaterfallMode>? WaterfallMode = null, FSharpOption<double>? FunnelGap = null,
        FSharpOption<double>? FunnelGroupGap = null, FSharpOption<StyleParam.FunnelMode>? FunnelMode = null,
        FSharpOption<bool>? ExtendFunnelAreaColors = null, FSharpOption<Color>? FunnelAreaColorWay = null,
        FSharpOption<bool>? ExtendSunBurstColors = null, FSharpOption<Color>? SunBurstColorWay = null,
        FSharpOption<bool>? ExtendTreeMapColors = null, FSharpOption<Color>? TreeMapColorWay = null,
        FSharpOption<bool>? ExtendIcicleColors = null, FSharpOption<Color>? IcicleColorWay = null,
        FSharpOption<IEnumerable<Annotation>>? Annotations = null, FSharpOption<IEnumerable<Shape>>? Shapes = null,
        FSharpOption<IEnumerable<LayoutImage>>? Images = null, FSharpOption<IEnumerable<Slider>>? Sliders = null,
        FSharpOption<IEnumerable<UpdateMenu>>? UpdateMenus = null)
        where THiddenLabels : IConvertible
    {
        ArgumentNullException.ThrowIfNull(chart);
        Layout settings = Layout.init<THiddenLabels>(
            Title: Title, ShowLegend: ShowLegend, Margin: Margin, AutoSize: AutoSize, Width: Width, Height: Height,
            Font: Font, UniformText: UniformText, Separators: Separators, PaperBGColor: PaperBGColor,
            PlotBGColor: PlotBGColor, AutoTypeNumbers: AutoTypeNumbers, Colorscale: Colorscale, Colorway: Colorway,
            ModeBar: ModeBar, HoverMode: HoverMode, ClickMode: ClickMode, DragMode: DragMode,
            SelectDirection: SelectDirection, HoverDistance: HoverDistance, SpikeDistance: SpikeDistance,
            Hoverlabel: Hoverlabel, Transition: Transition, DataRevision: DataRevision, UIRevision: UIRevision,
            EditRevision: EditRevision, SelectRevision: SelectRevision, Template: Template, Meta: Meta,
            Computed: Computed, Grid: Grid, Calendar: Calendar, NewShape: NewShape, ActiveShape: ActiveShape,
            HideSources: HideSources, BarGap: BarGap, BarGroupGap: BarGroupGap, BarMode: BarMode, BarNorm: BarNorm,
            ExtendPieColors: ExtendPieColors, HiddenLabels: HiddenLabels, PieColorWay: PieColorWay, BoxGap: BoxGap,
            BoxGroupGap: BoxGroupGap, BoxMode: BoxMode, ViolinGap: ViolinGap, ViolinGroupGap: ViolinGroupGap,
            ViolinMode: ViolinMode, WaterfallGap: WaterfallGap, WaterfallGroupGap: WaterfallGroupGap,
            WaterfallMode: WaterfallMode, FunnelGap: FunnelGap, FunnelGroupGap: FunnelGroupGap,
            FunnelMode: FunnelMode, ExtendFunnelAreaColors: ExtendFunnelAreaColors,
            FunnelAreaColorWay: FunnelAreaColorWay, ExtendSunBurstColors: ExtendSunBurstColors,
            SunBurstColorWay: SunBurstColorWay, ExtendTreeMapColors: ExtendTreeMapColors,
            TreeMapColorWay: TreeMapColorWay, ExtendIcicleColors: ExtendIcicleColors, IcicleColorWay: IcicleColorWay,
            Annotations: Annotations, Shapes: Shapes, Images: Images, Sliders: Sliders, UpdateMenus: UpdateMenus);
        return GenericChart.addLayout(settings, chart);
    }

    /// <summary>
    /// Merges <paramref name="scene"/> into the scene with the number <paramref name="Id"/> (1 if left out). No extension:
    /// the chart is the first argument.
    /// </summary>
    public static GenericChart WithScene(GenericChart chart, Scene scene, FSharpOption<int>? Id = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(scene);
        chart.Layout.MergeChild(StyleParam.SubPlotId.NewScene(Id?.Value ?? 1).ToString(), scene);
        return chart;
    }
}
