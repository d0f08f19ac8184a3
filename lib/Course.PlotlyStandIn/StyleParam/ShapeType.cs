namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for shape type.</summary>
    public sealed class ShapeType : Case
    {
        private ShapeType(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>circle</c>.</summary>
        public static ShapeType Circle { get; } = new("circle");

        /// <summary>Written as <c>rect</c>.</summary>
        public static ShapeType Rectangle { get; } = new("rect");

        /// <summary>Written as <c>path</c>.</summary>
        public static ShapeType SvgPath { get; } = new("path");

        /// <summary>Written as <c>line</c>.</summary>
        public static ShapeType Line { get; } = new("line");
    }
}
