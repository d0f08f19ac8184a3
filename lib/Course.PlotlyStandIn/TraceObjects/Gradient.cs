namespace Plotly.NET.TraceObjects;

/// <summary>A gradient of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class Gradient : DynamicObj.DynamicObj;
