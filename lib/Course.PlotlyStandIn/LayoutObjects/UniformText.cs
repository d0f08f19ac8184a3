namespace Plotly.NET.LayoutObjects;

/// <summary>An uniform text of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class UniformText : DynamicObj.DynamicObj;
