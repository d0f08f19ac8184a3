namespace Plotly.NET.LayoutObjects;

/// <summary>The default color scales of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class DefaultColorScales : DynamicObj.DynamicObj;
