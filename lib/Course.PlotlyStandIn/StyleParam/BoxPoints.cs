namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for box points.</summary>
    public sealed class BoxPoints : Case
    {
        private BoxPoints(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>outliers</c>.</summary>
        public static BoxPoints Outliers { get; } = new("outliers");

        /// <summary>Written as <c>all</c>.</summary>
        public static BoxPoints All { get; } = new("all");

        /// <summary>Written as <c>suspectedoutliers</c>.</summary>
        public static BoxPoints SuspectedOutliers { get; } = new("suspectedoutliers");

        /// <summary>Written as <c>false</c>.</summary>
        public static BoxPoints False { get; } = new(false);
    }
}
