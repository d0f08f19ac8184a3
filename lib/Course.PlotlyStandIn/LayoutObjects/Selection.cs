namespace Plotly.NET.LayoutObjects;

/// <summary>A selection of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class Selection : DynamicObj.DynamicObj;
