namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for bar mode.</summary>
    public sealed class BarMode : Case
    {
        private BarMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>stack</c>.</summary>
        public static BarMode Stack { get; } = new("stack");

        /// <summary>Written as <c>group</c>.</summary>
        public static BarMode Group { get; } = new("group");

        /// <summary>Written as <c>overlay</c>.</summary>
        public static BarMode Overlay { get; } = new("overlay");

        /// <summary>Written as <c>relative</c>.</summary>
        public static BarMode Relative { get; } = new("relative");
    }
}
