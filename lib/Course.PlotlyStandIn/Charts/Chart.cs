namespace Plotly.NET;

/// <summary>
/// The core library's chart class. It is here because a cell that opens both namespaces has to say which <c>Chart</c> it
/// means (<c>using Chart = Plotly.NET.CSharp.Chart;</c>), with the real packages as with these.
/// </summary>
public static class Chart
{
    /// <summary>The charts drawn into one another.</summary>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.CombineAll(gCharts);
}
