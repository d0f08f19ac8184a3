using Obj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>
/// The default template, for the traces and subplots that the stand-in makes. The colours are those of the figures
/// recorded from Plotly.NET 5.1.0.
/// </summary>
internal static class PlotlyTemplate
{
    private const string Ink = "rgba(42, 63, 95, 1.0)";
    private const string Paper = "rgba(255, 255, 255, 1.0)";
    private const string Panel = "rgba(229, 236, 246, 1.0)";

    private static readonly string[] Diverging =
    [
        "#8e0152", "#c51b7d", "#de77ae", "#f1b6da", "#fde0ef", "#f7f7f7", "#e6f5d0", "#b8e186", "#7fbc41", "#4d9221",
        "#276419",
    ];

    private static readonly string[] Sequential =
    [
        "#0d0887", "#46039f", "#7201a8", "#9c179e", "#bd3786", "#d8576b", "#ed7953", "#fb9f3a", "#fdca26", "#f0f921",
    ];

    private static readonly string[] Colorway =
    [
        "rgba(99, 110, 250, 1.0)", "rgba(239, 85, 59, 1.0)", "rgba(0, 204, 150, 1.0)", "rgba(171, 99, 250, 1.0)",
        "rgba(255, 161, 90, 1.0)", "rgba(25, 211, 243, 1.0)", "rgba(255, 102, 146, 1.0)", "rgba(182, 232, 128, 1.0)",
        "rgba(255, 151, 255, 1.0)", "rgba(254, 203, 82, 1.0)",
    ];

    public static Template Make() => new Template().Put("layout", LayoutDefaults()).Put("data", TraceDefaults());

    private static Obj LayoutDefaults() => new Obj()
        .Put("title", new Obj().Put("x", 0.05))
        .Put("font", new Obj().Put("color", Ink))
        .Put("paper_bgcolor", Paper)
        .Put("plot_bgcolor", Panel)
        .Put("autotypenumbers", "strict")
        .Put("colorscale", new Obj()
            .Put("diverging", Scale(Diverging))
            .Put("sequential", Scale(Sequential))
            .Put("sequentialminus", Scale(Sequential)))
        .Put("hovermode", "closest")
        .Put("hoverlabel", new Obj().Put("align", "left"))
        .Put("coloraxis", new Obj().Put("colorbar", ColorBarDefaults()))
        .Put("scene", new Obj()
            .Put("xaxis", SceneAxis())
            .Put("yaxis", SceneAxis())
            .Put("zaxis", SceneAxis()))
        .Put("xaxis", Axis())
        .Put("yaxis", Axis())
        .Put("annotationdefaults", new Obj().Put("arrowcolor", "#2a3f5f").Put("arrowhead", 0).Put("arrowwidth", 1))
        .Put("shapedefaults", new Obj().Put("line", new Obj().Put("color", Ink)))
        .Put("colorway", Colorway);

    private static Obj TraceDefaults()
    {
        var defaults = new Obj();
        defaults.Put("bar", One(new Obj()
            .Put("marker", new Obj()
                .Put("line", new Obj().Put("color", Panel).Put("width", 0.5))
                .Put("pattern", PatternDefaults()))
            .Put("error_x", new Obj().Put("color", Ink))
            .Put("error_y", new Obj().Put("color", Ink))));
        defaults.Put("histogram", One(new Obj().Put("marker", new Obj().Put("pattern", PatternDefaults()))));
        foreach (string type in (string[])["contour", "heatmap", "heatmapgl", "histogram2d", "histogram2dcontour", "surface"])
        {
            defaults.Put(type, One(new Obj().Put("colorbar", ColorBarDefaults()).Put("colorscale", Scale(Sequential))));
        }

        Obj barOfMarkers = new Obj().Put("colorbar", ColorBarDefaults());
        defaults.Put("pie", One(new Obj().Put("automargin", true)));
        defaults.Put("scatter", One(new Obj().Put("marker", barOfMarkers)));
        defaults.Put("scattergl", One(new Obj().Put("marker", barOfMarkers)));
        defaults.Put("scatter3d", One(new Obj().Put("marker", barOfMarkers).Put("line", barOfMarkers)));
        defaults.Put("table", One(new Obj()
            .Put("cells", Filled("rgba(235, 240, 248, 1.0)"))
            .Put("header", Filled("rgba(200, 212, 227, 1.0)"))));
        return defaults;
    }

    private static Obj Axis() => new Obj()
        .Put("title", new Obj().Put("standoff", 15))
        .Put("ticks", "")
        .Put("automargin", StyleParam.TickAutoMargin.All)
        .Put("linecolor", Paper)
        .Put("gridcolor", Paper)
        .Put("zerolinecolor", Paper)
        .Put("zerolinewidth", 2.0);

    private static Obj SceneAxis() => new Obj()
        .Put("ticks", "")
        .Put("linecolor", Paper)
        .Put("gridcolor", Paper)
        .Put("gridwidth", 2.0)
        .Put("zerolinecolor", Paper)
        .Put("backgroundcolor", Panel)
        .Put("showbackground", true);

    private static Obj ColorBarDefaults() => new Obj().Put("outlinewidth", 0.0).Put("ticks", "");

    private static Obj PatternDefaults() => new Obj().Put("fillmode", "overlay").Put("size", 10).Put("solidity", 0.2);

    private static Obj Filled(string color) => new Obj()
        .Put("fill", new Obj().Put("color", color))
        .Put("line", new Obj().Put("color", Paper));

    private static Obj[] One(Obj defaults) => [defaults];

    /// <summary>The colours at equal steps from 0 to 1.</summary>
    private static object[][] Scale(string[] colors) =>
        [.. colors.Select((color, i) => (object[])[(double)i / (colors.Length - 1), color])];
}
