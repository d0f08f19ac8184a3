namespace Plotly.NET;

/// <summary>Makes the formatters of charts; the formatting library calls it by name.</summary>
internal sealed class ChartFormatterSource
{
    private readonly object[] _formatters =
    [
        new ChartFormatter("text/html", GenericChart.toChartHTML),
        new ChartFormatter("application/vnd.plotly.v1+json", GenericChart.toJson),
    ];

    /// <summary>One formatter for each MIME type.</summary>
    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}
