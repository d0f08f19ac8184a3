namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for hist norm.</summary>
    public sealed class HistNorm : Case
    {
        private HistNorm(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>empty</c>.</summary>
        public static HistNorm None { get; } = new("");

        /// <summary>Written as <c>percent</c>.</summary>
        public static HistNorm Percent { get; } = new("percent");

        /// <summary>Written as <c>probability</c>.</summary>
        public static HistNorm Probability { get; } = new("probability");

        /// <summary>Written as <c>density</c>.</summary>
        public static HistNorm Density { get; } = new("density");

        /// <summary>Written as <c>probability density</c>.</summary>
        public static HistNorm ProbabilityDensity { get; } = new("probability density");
    }
}
