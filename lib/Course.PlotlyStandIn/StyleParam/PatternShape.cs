namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for pattern shape.</summary>
    public sealed class PatternShape : Case
    {
        private PatternShape(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>empty</c>.</summary>
        public static PatternShape None { get; } = new("");

        /// <summary>Written as <c>/</c>.</summary>
        public static PatternShape DiagonalDescending { get; } = new("/");

        /// <summary>Written as <c>empty</c>.</summary>
        public static PatternShape DiagonalAscending { get; } = new("");

        /// <summary>Written as <c>x</c>.</summary>
        public static PatternShape DiagonalChecked { get; } = new("x");

        /// <summary>Written as <c>-</c>.</summary>
        public static PatternShape HorizontalLines { get; } = new("-");

        /// <summary>Written as <c>|</c>.</summary>
        public static PatternShape VerticalLines { get; } = new("|");

        /// <summary>Written as <c>+</c>.</summary>
        public static PatternShape Checked { get; } = new("+");

        /// <summary>Written as <c>.</c>.</summary>
        public static PatternShape Dots { get; } = new(".");
    }
}
