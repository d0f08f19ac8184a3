namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for layout grid yside.</summary>
    public sealed class LayoutGridYSide : Case
    {
        private LayoutGridYSide(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>left</c>.</summary>
        public static LayoutGridYSide Left { get; } = new("left");

        /// <summary>Written as <c>left plot</c>.</summary>
        public static LayoutGridYSide LeftPlot { get; } = new("left plot");

        /// <summary>Written as <c>right</c>.</summary>
        public static LayoutGridYSide Right { get; } = new("right");

        /// <summary>Written as <c>right plot</c>.</summary>
        public static LayoutGridYSide RightPlot { get; } = new("right plot");
    }
}
