using System.Collections;

namespace Plotly.NET;

/// <summary>Merges layouts: lists such as the annotations are joined, everything else is overwritten by name.</summary>
internal static class LayoutCombination
{
    private static readonly string[] Lists =
        ["annotations", "shapes", "selections", "images", "sliders", "hiddenlabels", "updatemenus"];

    /// <summary>Merges <paramref name="other"/> into <paramref name="layout"/>.</summary>
    public static Layout Combine(this Layout layout, Layout other)
    {
        if (ReferenceEquals(layout, other))
        {
            return layout;
        }

        var joined = new List<(string Name, object[] Items)>();
        foreach (string name in Lists)
        {
            IEnumerable? first = layout.Child<IEnumerable>(name), second = other.Child<IEnumerable>(name);
            if (first is not null || second is not null)
            {
                joined.Add((name, [.. Items(first), .. Items(second)]));
            }
        }

        layout.Merge(other);
        foreach ((string name, object[] items) in joined)
        {
            layout.SetProperty(name, items);
        }

        return layout;
    }

    /// <summary>Puts <paramref name="items"/> before those the layout holds under <paramref name="name"/>.</summary>
    public static void Prepend(this Layout layout, string name, IEnumerable<object> items, bool keep) =>
        layout.SetProperty(name, (object[])[.. items, .. keep ? Items(layout.Child<IEnumerable>(name)) : []]);

    private static IEnumerable<object> Items(IEnumerable? list) => list?.Cast<object>() ?? [];
}
