namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for axis constraint direction.</summary>
    public sealed class AxisConstraintDirection : Case
    {
        private AxisConstraintDirection(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>left</c>.</summary>
        public static AxisConstraintDirection Left { get; } = new("left");

        /// <summary>Written as <c>center</c>.</summary>
        public static AxisConstraintDirection Center { get; } = new("center");

        /// <summary>Written as <c>right</c>.</summary>
        public static AxisConstraintDirection Right { get; } = new("right");

        /// <summary>Written as <c>top</c>.</summary>
        public static AxisConstraintDirection Top { get; } = new("top");

        /// <summary>Written as <c>middle</c>.</summary>
        public static AxisConstraintDirection Middle { get; } = new("middle");

        /// <summary>Written as <c>bottom</c>.</summary>
        public static AxisConstraintDirection Bottom { get; } = new("bottom");
    }
}
