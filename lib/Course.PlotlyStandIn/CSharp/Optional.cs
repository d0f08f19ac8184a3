namespace Plotly.NET.CSharp;

/// <summary>An argument that may be left out; any value of the type converts to it.</summary>
/// <typeparam name="T">The argument's type, a value or a reference type.</typeparam>
/// <param name="Value">The argument, if there is one.</param>
/// <param name="IsSome">Whether there is one; <c>default</c> is an argument left out.</param>
public readonly record struct Optional<T>(T Value, bool IsSome)
{
    /// <summary>An argument that was given.</summary>
    public static implicit operator Optional<T>(T Value) => new(Value, true);
}
