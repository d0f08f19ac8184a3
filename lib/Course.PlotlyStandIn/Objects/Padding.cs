namespace Plotly.NET;

/// <summary>A padding of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class Padding : DynamicObj.DynamicObj;
