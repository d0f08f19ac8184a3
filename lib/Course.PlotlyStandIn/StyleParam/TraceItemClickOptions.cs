namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for trace item click options.</summary>
    public sealed class TraceItemClickOptions : Case
    {
        private TraceItemClickOptions(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>toggle</c>.</summary>
        public static TraceItemClickOptions Toggle { get; } = new("toggle");

        /// <summary>Written as <c>toggleothers</c>.</summary>
        public static TraceItemClickOptions ToggleOthers { get; } = new("toggleothers");

        /// <summary>Written as <c>false</c>.</summary>
        public static TraceItemClickOptions False { get; } = new(false);
    }
}
