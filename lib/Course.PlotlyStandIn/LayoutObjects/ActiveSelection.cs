namespace Plotly.NET.LayoutObjects;

/// <summary>An active selection of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class ActiveSelection : DynamicObj.DynamicObj;
