namespace Plotly.NET;

/// <summary>A padding of the figure; its properties are set with <c>SetValue</c>.</summary>
public sealed class Padding : DynamicObj.DynamicObj;
