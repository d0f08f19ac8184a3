namespace Plotly.NET;

/// <summary>A tick format stop of the figure; its properties are set with <c>SetProperty</c>.</summary>
public sealed class TickFormatStop : DynamicObj.DynamicObj;
