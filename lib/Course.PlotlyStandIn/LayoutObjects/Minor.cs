namespace Plotly.NET.LayoutObjects;

/// <summary>A minor of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class Minor : DynamicObj.DynamicObj;
