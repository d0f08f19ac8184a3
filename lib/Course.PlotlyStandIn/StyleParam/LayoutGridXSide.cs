namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for layout grid xside.</summary>
    public sealed class LayoutGridXSide : Case
    {
        private LayoutGridXSide(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>bottom</c>.</summary>
        public static LayoutGridXSide Bottom { get; } = new("bottom");

        /// <summary>Written as <c>bottom plot</c>.</summary>
        public static LayoutGridXSide BottomPlot { get; } = new("bottom plot");

        /// <summary>Written as <c>top</c>.</summary>
        public static LayoutGridXSide Top { get; } = new("top");

        /// <summary>Written as <c>top plot</c>.</summary>
        public static LayoutGridXSide TopPlot { get; } = new("top plot");
    }
}
