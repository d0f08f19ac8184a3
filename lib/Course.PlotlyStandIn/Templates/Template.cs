namespace Plotly.NET;

/// <summary>Defaults for every property that a figure leaves open. Charts share templates, so they are not changed.</summary>
public sealed class Template : DynamicObj.DynamicObj
{
    /// <summary>A copy whose objects may be changed.</summary>
    internal Template Copy() => Copied(new Template(), this);

    private static T Copied<T>(T copy, DynamicObj.DynamicObj from)
        where T : DynamicObj.DynamicObj
    {
        foreach ((string name, object? value) in from.Properties)
        {
            copy.SetProperty(
                name, value is DynamicObj.DynamicObj obj ? Copied(new DynamicObj.DynamicObj(), obj) : value);
        }

        return copy;
    }
}
