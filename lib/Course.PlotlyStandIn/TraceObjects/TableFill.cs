namespace Plotly.NET.TraceObjects;

/// <summary>A table fill of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class TableFill : DynamicObj.DynamicObj;
