namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for horizontal align.</summary>
    public sealed class HorizontalAlign : Case
    {
        private HorizontalAlign(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>left</c>.</summary>
        public static HorizontalAlign Left { get; } = new("left");

        /// <summary>Written as <c>center</c>.</summary>
        public static HorizontalAlign Center { get; } = new("center");

        /// <summary>Written as <c>right</c>.</summary>
        public static HorizontalAlign Right { get; } = new("right");
    }
}
