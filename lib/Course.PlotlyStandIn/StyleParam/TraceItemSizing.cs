namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for trace item sizing.</summary>
    public sealed class TraceItemSizing : Case
    {
        private TraceItemSizing(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>trace</c>.</summary>
        public static TraceItemSizing Trace { get; } = new("trace");

        /// <summary>Written as <c>constant</c>.</summary>
        public static TraceItemSizing Constant { get; } = new("constant");
    }
}
