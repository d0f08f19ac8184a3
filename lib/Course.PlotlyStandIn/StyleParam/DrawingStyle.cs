namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for drawing style.</summary>
    public sealed class DrawingStyle : Case
    {
        private DrawingStyle(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>solid</c>.</summary>
        public static DrawingStyle Solid { get; } = new("solid");

        /// <summary>Written as <c>dash</c>.</summary>
        public static DrawingStyle Dash { get; } = new("dash");

        /// <summary>Written as <c>dot</c>.</summary>
        public static DrawingStyle Dot { get; } = new("dot");

        /// <summary>Written as <c>dashdot</c>.</summary>
        public static DrawingStyle DashDot { get; } = new("dashdot");

        /// <summary>Written as <c>longdash</c>.</summary>
        public static DrawingStyle LongDash { get; } = new("longdash");

        /// <summary>Written as <c>longdashdot</c>.</summary>
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");

        /// <summary>Dash lengths in px.</summary>
        public static DrawingStyle NewUser(IEnumerable<int> item) =>
            new(string.Join(",", item.Select(length => $"{length}px")));
    }
}
