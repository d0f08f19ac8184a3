namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for visible.</summary>
    public sealed class Visible : Case
    {
        private Visible(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>true</c>.</summary>
        public static Visible True { get; } = new(true);

        /// <summary>Written as <c>false</c>.</summary>
        public static Visible False { get; } = new(false);

        /// <summary>Written as <c>legendonly</c>: hidden, but switched on by a click in the legend.</summary>
        public static Visible LegendOnly { get; } = new("legendonly");
    }
}
