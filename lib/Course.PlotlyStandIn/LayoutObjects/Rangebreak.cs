namespace Plotly.NET.LayoutObjects;

/// <summary>A rangebreak of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class Rangebreak : DynamicObj.DynamicObj;
