namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for bar norm.</summary>
    public sealed class BarNorm : Case
    {
        private BarNorm(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>empty</c>.</summary>
        public static BarNorm NoNorm { get; } = new("");

        /// <summary>Written as <c>fraction</c>.</summary>
        public static BarNorm Fraction { get; } = new("fraction");

        /// <summary>Written as <c>percent</c>.</summary>
        public static BarNorm Percent { get; } = new("percent");
    }
}
