using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <summary>Moves a chart's axes or scene to the names that belong to its cell of a grid.</summary>
internal static class SubplotPlacement
{
    /// <summary>Gives the chart the axes (or the scene, or the domain) of the cell with the number <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentException">The chart has traces of more than one kind of subplot.</exception>
    public static GenericChart Place(GenericChart chart, int index, int columns, bool sharedAxes)
    {
        ArgumentNullException.ThrowIfNull(chart);
        int row = index / columns, column = index % columns;
        SubplotKind kind = chart.Traces[0].Subplot;
        if (chart.Traces.Any(trace => trace.Subplot != kind))
        {
            throw new ArgumentException(
                $"The chart for row {row + 1}, column {column + 1} mixes traces in the plane, in space or without axes. " +
                "Give each its own cell.", nameof(chart));
        }

        switch (kind)
        {
            case SubplotKind.Scene: PlaceScene(chart, index + 1, row, column); break;
            case SubplotKind.Cartesian:
                PlaceAxes(chart, index + 1, sharedAxes ? column + 1 : index + 1, sharedAxes ? row + 1 : index + 1);
                break;
            default:
                foreach (Trace trace in chart.Traces)
                {
                    trace.SetProperty("domain", Domain.init(Row: row, Column: column));
                }

                break;
        }

        return chart;
    }

    private static void PlaceAxes(GenericChart chart, int number, int xAnchor, int yAnchor)
    {
        LinearAxis x = Take<LinearAxis>(chart.Layout, "xaxis"), y = Take<LinearAxis>(chart.Layout, "yaxis");
        foreach (Trace trace in chart.Traces)
        {
            trace.Put("xaxis", StyleParam.LinearAxisId.NewX(xAnchor)).Put("yaxis", StyleParam.LinearAxisId.NewY(yAnchor));
        }

        chart.Layout
            .Put(StyleParam.SubPlotId.NewXAxis(number).ToString(), x)
            .Put(StyleParam.SubPlotId.NewYAxis(number).ToString(), y);
    }

    private static void PlaceScene(GenericChart chart, int number, int row, int column)
    {
        Scene scene = Take<Scene>(chart.Layout, "scene").Put("domain", Domain.init(Row: row, Column: column));
        string name = StyleParam.SubPlotId.NewScene(number).ToString();
        foreach (Trace trace in chart.Traces)
        {
            trace.SetProperty("scene", name);
        }

        chart.Layout.SetProperty(name, scene);
    }

    /// <summary>The first object of its kind; it and all others of that kind leave the layout.</summary>
    private static T Take<T>(Layout layout, string kind)
        where T : DynamicObj.DynamicObj, new()
    {
        T first = layout.Child<T>(kind) ?? new T();
        foreach (string name in layout.Properties.Select(property => property.Key).ToArray())
        {
            if (name.StartsWith(kind, StringComparison.Ordinal) && int.TryParse("1" + name[kind.Length..], out _))
            {
                layout.RemoveProperty(name);
            }
        }

        return first;
    }
}
