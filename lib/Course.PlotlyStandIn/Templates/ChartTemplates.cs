namespace Plotly.NET;

/// <summary>The templates at hand; each is made when it is first asked for.</summary>
public static class ChartTemplates
{
    private static readonly Lazy<Template> Plotly = new(PlotlyTemplate.Make);
    private static readonly Lazy<Template> Dark = new(DarkTemplate.Make);

    /// <summary>The default: white grid on light blue.</summary>
    public static Template plotly => Plotly.Value;

    /// <summary>Light grey on dark grey, axes drawn on all sides.</summary>
    public static Template dark => Dark.Value;
}
