namespace Plotly.NET.LayoutObjects;

/// <summary>An active selection of the figure; its properties are set with <c>SetValue</c>.</summary>
public sealed class ActiveSelection : DynamicObj.DynamicObj;
