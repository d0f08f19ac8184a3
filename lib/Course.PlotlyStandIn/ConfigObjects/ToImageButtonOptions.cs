namespace Plotly.NET.ConfigObjects;

/// <summary>A to image button options of the figure; its properties are set with <c>SetValue</c>.</summary>
public sealed class ToImageButtonOptions : DynamicObj.DynamicObj;
