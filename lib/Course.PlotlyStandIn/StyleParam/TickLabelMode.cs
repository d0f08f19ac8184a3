namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for tick label mode.</summary>
    public sealed class TickLabelMode : Case
    {
        private TickLabelMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>instant</c>.</summary>
        public static TickLabelMode Instant { get; } = new("instant");

        /// <summary>Written as <c>period</c>.</summary>
        public static TickLabelMode Period { get; } = new("period");
    }
}
