namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for vertical align.</summary>
    public sealed class VerticalAlign : Case
    {
        private VerticalAlign(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>top</c>.</summary>
        public static VerticalAlign Top { get; } = new("top");

        /// <summary>Written as <c>middle</c>.</summary>
        public static VerticalAlign Middle { get; } = new("middle");

        /// <summary>Written as <c>bottom</c>.</summary>
        public static VerticalAlign Bottom { get; } = new("bottom");
    }
}
