namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for group norm.</summary>
    public sealed class GroupNorm : Case
    {
        private GroupNorm(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>empty</c>.</summary>
        public static GroupNorm None { get; } = new("");

        /// <summary>Written as <c>fraction</c>.</summary>
        public static GroupNorm Fraction { get; } = new("fraction");

        /// <summary>Written as <c>percent</c>.</summary>
        public static GroupNorm Percent { get; } = new("percent");
    }
}
