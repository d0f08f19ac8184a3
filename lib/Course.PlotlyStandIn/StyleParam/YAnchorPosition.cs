namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for yanchor position.</summary>
    public sealed class YAnchorPosition : Case
    {
        private YAnchorPosition(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>auto</c>.</summary>
        public static YAnchorPosition Auto { get; } = new("auto");

        /// <summary>Written as <c>top</c>.</summary>
        public static YAnchorPosition Top { get; } = new("top");

        /// <summary>Written as <c>middle</c>.</summary>
        public static YAnchorPosition Middle { get; } = new("middle");

        /// <summary>Written as <c>bottom</c>.</summary>
        public static YAnchorPosition Bottom { get; } = new("bottom");
    }
}
