namespace Plotly.NET;

/// <summary>
/// Names the type that makes a type's formatters. .NET Interactive's formatting library finds it by the attribute's name,
/// so that a chart shows itself in every engine without a reference to that library.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type with the method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}
