namespace Plotly.NET.LayoutObjects;

/// <summary>An update menu of the figure; its properties are set with <c>SetValue</c>.</summary>
public sealed class UpdateMenu : DynamicObj.DynamicObj;
