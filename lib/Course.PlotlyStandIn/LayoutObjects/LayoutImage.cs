namespace Plotly.NET.LayoutObjects;

/// <summary>A layout image of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class LayoutImage : DynamicObj.DynamicObj;
