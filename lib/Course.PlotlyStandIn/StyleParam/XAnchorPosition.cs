namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for xanchor position.</summary>
    public sealed class XAnchorPosition : Case
    {
        private XAnchorPosition(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>auto</c>.</summary>
        public static XAnchorPosition Auto { get; } = new("auto");

        /// <summary>Written as <c>left</c>.</summary>
        public static XAnchorPosition Left { get; } = new("left");

        /// <summary>Written as <c>center</c>.</summary>
        public static XAnchorPosition Center { get; } = new("center");

        /// <summary>Written as <c>right</c>.</summary>
        public static XAnchorPosition Right { get; } = new("right");
    }
}
