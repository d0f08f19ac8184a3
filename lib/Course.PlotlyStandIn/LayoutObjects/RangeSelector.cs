namespace Plotly.NET.LayoutObjects;

/// <summary>A range selector of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class RangeSelector : DynamicObj.DynamicObj;
