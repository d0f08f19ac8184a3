namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for trace order.</summary>
    public sealed class TraceOrder : Case
    {
        private TraceOrder(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>normal</c>.</summary>
        public static TraceOrder Normal { get; } = new("normal");

        /// <summary>Written as <c>reversed</c>.</summary>
        public static TraceOrder Reversed { get; } = new("reversed");

        /// <summary>Written as <c>grouped</c>.</summary>
        public static TraceOrder Grouped { get; } = new("grouped");

        /// <summary>Written as <c>grouped+reversed</c>.</summary>
        public static TraceOrder ReversedGrouped { get; } = new("grouped+reversed");
    }
}
