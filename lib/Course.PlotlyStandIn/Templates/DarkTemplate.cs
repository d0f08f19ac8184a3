using Obj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>The dark template: light grey on dark grey, axes drawn on all sides.</summary>
internal static class DarkTemplate
{
    private const string Foreground = "rgb(204, 204, 204)";
    private const string Background = "rgb(55, 55, 61)";

    public static Template Make() => new Template()
        .Put("layout", new Obj()
            .Put("font", new Obj().Put("color", Foreground))
            .Put("paper_bgcolor", Background)
            .Put("plot_bgcolor", Background)
            .Put("xaxis", Axis())
            .Put("yaxis", Axis()))
        .Put("data", new Obj());

    private static Obj Axis() => new Obj()
        .Put("ticks", "inside")
        .Put("tickcolor", "rgba(204, 204, 204, 0.5)")
        .Put("showline", true)
        .Put("linecolor", Foreground)
        .Put("gridcolor", "rgba(204, 204, 204, 0.3)")
        .Put("zeroline", true)
        .Put("zerolinecolor", Foreground)
        .Put("mirror", "allticks");
}
