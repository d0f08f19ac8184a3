using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A table with a header.</summary>
    public static GenericChart Table(
        TableCells header, TableCells cells, Optional<string> Name = default,
        Optional<IEnumerable<int>> ColumnOrder = default, Optional<double> ColumnWidth = default,
        Optional<IEnumerable<double>> MultiColumnWidth = default, Optional<bool> UseDefaults = default)
    {
        Trace trace = new Trace("table")
            .Set("name", Name)
            .Set("columnorder", ColumnOrder)
            .Set("columnwidth", ColumnWidth, MultiColumnWidth)
            .Put("cells", cells)
            .Put("header", header);
        return GenericChart.Of(trace, UseDefaults);
    }
}
