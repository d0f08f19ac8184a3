namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for funnel mode.</summary>
    public sealed class FunnelMode : Case
    {
        private FunnelMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>stack</c>.</summary>
        public static FunnelMode Stack { get; } = new("stack");

        /// <summary>Written as <c>group</c>.</summary>
        public static FunnelMode Group { get; } = new("group");

        /// <summary>Written as <c>overlay</c>.</summary>
        public static FunnelMode Overlay { get; } = new("overlay");
    }
}
