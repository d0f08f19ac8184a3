namespace Plotly.NET.ConfigObjects;

/// <summary>The options of the image button; its properties are set with <c>SetProperty</c>.</summary>
public sealed class ToImageButtonOptions : DynamicObj.DynamicObj;
