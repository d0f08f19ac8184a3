namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for tick mode.</summary>
    public sealed class TickMode : Case
    {
        private TickMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>auto</c>.</summary>
        public static TickMode Auto { get; } = new("auto");

        /// <summary>Written as <c>linear</c>.</summary>
        public static TickMode Linear { get; } = new("linear");

        /// <summary>Written as <c>array</c>.</summary>
        public static TickMode Array { get; } = new("array");

        /// <summary>Written as <c>sync</c>.</summary>
        public static TickMode Sync { get; } = new("sync");
    }
}
