namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for annotation alignment.</summary>
    public sealed class AnnotationAlignment : Case
    {
        private AnnotationAlignment(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>left</c>.</summary>
        public static AnnotationAlignment Left { get; } = new("left");

        /// <summary>Written as <c>center</c>.</summary>
        public static AnnotationAlignment Center { get; } = new("center");

        /// <summary>Written as <c>right</c>.</summary>
        public static AnnotationAlignment Right { get; } = new("right");
    }
}
