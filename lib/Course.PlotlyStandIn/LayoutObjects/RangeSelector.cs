namespace Plotly.NET.LayoutObjects;

/// <summary>A range selector of the figure; its properties are set with <c>SetValue</c>.</summary>
public sealed class RangeSelector : DynamicObj.DynamicObj;
