namespace Plotly.NET.LayoutObjects;

/// <summary>A new shape of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class NewShape : DynamicObj.DynamicObj;
