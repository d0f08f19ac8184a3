namespace Plotly.NET.LayoutObjects;

/// <summary>An active shape of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class ActiveShape : DynamicObj.DynamicObj;
