namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for layout grid row order.</summary>
    public sealed class LayoutGridRowOrder : Case
    {
        private LayoutGridRowOrder(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>top to bottom</c>.</summary>
        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");

        /// <summary>Written as <c>bottom to top</c>.</summary>
        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");
    }
}
