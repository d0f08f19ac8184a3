namespace Plotly.NET.ConfigObjects;

/// <summary>What may be edited of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class Edits : DynamicObj.DynamicObj;
