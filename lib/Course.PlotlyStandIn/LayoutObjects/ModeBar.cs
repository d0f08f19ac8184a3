namespace Plotly.NET.LayoutObjects;

/// <summary>A mode bar of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class ModeBar : DynamicObj.DynamicObj;
