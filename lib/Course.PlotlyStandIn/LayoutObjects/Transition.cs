namespace Plotly.NET.LayoutObjects;

/// <summary>A transition of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class Transition : DynamicObj.DynamicObj;
