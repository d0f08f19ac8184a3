namespace Plotly.NET.LayoutObjects;

/// <summary>A new selection of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class NewSelection : DynamicObj.DynamicObj;
