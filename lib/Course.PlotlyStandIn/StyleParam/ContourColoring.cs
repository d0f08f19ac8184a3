namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for contour coloring.</summary>
    public sealed class ContourColoring : Case
    {
        private ContourColoring(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>fill</c>.</summary>
        public static ContourColoring Fill { get; } = new("fill");

        /// <summary>Written as <c>heatmap</c>.</summary>
        public static ContourColoring Heatmap { get; } = new("heatmap");

        /// <summary>Written as <c>lines</c>.</summary>
        public static ContourColoring Lines { get; } = new("lines");

        /// <summary>Written as <c>none</c>.</summary>
        public static ContourColoring NoColoring { get; } = new("none");
    }
}
