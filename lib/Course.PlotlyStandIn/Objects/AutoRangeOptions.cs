namespace Plotly.NET;

/// <summary>An auto range options of the figure; its properties are set with <c>SetValue</c>.</summary>
public sealed class AutoRangeOptions : DynamicObj.DynamicObj;
