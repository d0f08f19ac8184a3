using Microsoft.FSharp.Core;

namespace Plotly.NET.CSharp;

/// <summary>Reads optional arguments.</summary>
public static class OptionalExtensions
{
    internal static FSharpOption<T>? ToOption<T>(this Optional<T> optional) =>
        optional.IsSome ? new FSharpOption<T>(optional.Value) : null;

    internal static T OrElse<T>(this Optional<T> optional, T otherwise) => optional.IsSome ? optional.Value : otherwise;

    internal static T OrElse<T>(this Optional<T> optional, Func<T> otherwise) =>
        optional.IsSome ? optional.Value : otherwise();
}
