namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for align.</summary>
    public sealed class Align : Case
    {
        private Align(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>auto</c>.</summary>
        public static Align Auto { get; } = new("auto");

        /// <summary>Written as <c>left</c>.</summary>
        public static Align Left { get; } = new("left");

        /// <summary>Written as <c>right</c>.</summary>
        public static Align Right { get; } = new("right");
    }
}
