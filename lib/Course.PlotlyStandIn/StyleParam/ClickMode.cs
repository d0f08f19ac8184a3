namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for click mode.</summary>
    public sealed class ClickMode : Case
    {
        private ClickMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>event</c>.</summary>
        public static ClickMode Event { get; } = new("event");

        /// <summary>Written as <c>select</c>.</summary>
        public static ClickMode Select { get; } = new("select");

        /// <summary>Written as <c>event+select</c>.</summary>
        public static ClickMode EventSelect { get; } = new("event+select");

        /// <summary>Written as <c>none</c>.</summary>
        public static ClickMode NoClickMode { get; } = new("none");
    }
}
