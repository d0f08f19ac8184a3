namespace Plotly.NET.TraceObjects;

/// <summary>A projection of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class Projection : DynamicObj.DynamicObj;
