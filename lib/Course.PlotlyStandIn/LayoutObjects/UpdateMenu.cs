namespace Plotly.NET.LayoutObjects;

/// <summary>An update menu of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class UpdateMenu : DynamicObj.DynamicObj;
