namespace Plotly.NET;

/// <summary>The options of an automatic range; its properties are set with <c>SetProperty</c>.</summary>
public sealed class AutoRangeOptions : DynamicObj.DynamicObj;
