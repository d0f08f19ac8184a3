namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for trace group click options.</summary>
    public sealed class TraceGroupClickOptions : Case
    {
        private TraceGroupClickOptions(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>toggleitem</c>.</summary>
        public static TraceGroupClickOptions ToggleItem { get; } = new("toggleitem");

        /// <summary>Written as <c>togglegroup</c>.</summary>
        public static TraceGroupClickOptions ToggleGroup { get; } = new("togglegroup");
    }
}
