using Microsoft.FSharp.Core;
using Plotly.NET.CSharp;

namespace Plotly.NET;

/// <summary>Sets, reads and merges the properties of the figure's objects; an absent argument sets nothing.</summary>
internal static class Properties
{
    public static T Put<T>(this T target, string name, object? value)
        where T : DynamicObj.DynamicObj
    {
        target.SetProperty(name, value);
        return target;
    }

    public static T Set<T, TValue>(this T target, string name, FSharpOption<TValue>? value)
        where T : DynamicObj.DynamicObj =>
        value is null ? target : target.Put(name, value.Value);

    /// <summary>Sets one value for all, or one for each where <paramref name="multi"/> is given.</summary>
    public static T Set<T, TValue, TMulti>(
        this T target, string name, FSharpOption<TValue>? single, FSharpOption<TMulti>? multi)
        where T : DynamicObj.DynamicObj =>
        multi is null ? target.Set(name, single) : target.Put(name, multi.Value);

    public static T Set<T, TValue>(this T target, string name, Optional<TValue> value)
        where T : DynamicObj.DynamicObj =>
        value.IsSome ? target.Put(name, value.Value) : target;

    public static T Set<T, TValue, TMulti>(
        this T target, string name, Optional<TValue> single, Optional<TMulti> multi)
        where T : DynamicObj.DynamicObj =>
        multi.IsSome ? target.Put(name, multi.Value) : target.Set(name, single);

    /// <summary>The object held under <paramref name="name"/>, if there is one of that type.</summary>
    public static T? Child<T>(this DynamicObj.DynamicObj target, string name)
        where T : class =>
        target.TryGetTypedPropertyValue<T>(name)?.Value;

    /// <summary>
    /// Sets every property of <paramref name="other"/>; where both hold an object, those are merged, the receiver's
    /// object being the one that changes. A shared template is never changed: the result is a copy.
    /// </summary>
    public static T Merge<T>(this T target, DynamicObj.DynamicObj other)
        where T : DynamicObj.DynamicObj
    {
        if (ReferenceEquals(target, other))
        {
            return target;
        }

        foreach ((string name, object? value) in other.Properties)
        {
            object? merged = value;
            if (value is DynamicObj.DynamicObj theirs && target.Child<DynamicObj.DynamicObj>(name) is { } mine)
            {
                merged = ReferenceEquals(mine, theirs) ? mine
                    : mine is Template template ? template.Copy().Merge(theirs)
                    : mine.Merge(theirs);
            }

            target.SetProperty(name, merged);
        }

        return target;
    }

    /// <summary>Merges <paramref name="value"/> into the object under <paramref name="name"/>, or sets it there.</summary>
    public static void MergeChild(this DynamicObj.DynamicObj target, string name, DynamicObj.DynamicObj value) =>
        target.SetProperty(name, target.Child<DynamicObj.DynamicObj>(name) is { } mine ? mine.Merge(value) : value);
}
