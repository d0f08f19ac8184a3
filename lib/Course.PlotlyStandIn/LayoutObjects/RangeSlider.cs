namespace Plotly.NET.LayoutObjects;

/// <summary>A range slider of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class RangeSlider : DynamicObj.DynamicObj;
