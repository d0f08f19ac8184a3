namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for cumulative direction.</summary>
    public sealed class CumulativeDirection : Case
    {
        private CumulativeDirection(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>increasing</c>.</summary>
        public static CumulativeDirection Increasing { get; } = new("increasing");

        /// <summary>Written as <c>decreasing</c>.</summary>
        public static CumulativeDirection Decreasing { get; } = new("decreasing");
    }
}
