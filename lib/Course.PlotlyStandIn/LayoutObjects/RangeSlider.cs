namespace Plotly.NET.LayoutObjects;

/// <summary>A range slider of the figure; its properties are set with <c>SetValue</c>.</summary>
public sealed class RangeSlider : DynamicObj.DynamicObj;
