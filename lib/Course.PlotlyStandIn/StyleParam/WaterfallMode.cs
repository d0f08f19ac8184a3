namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for waterfall mode.</summary>
    public sealed class WaterfallMode : Case
    {
        private WaterfallMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>group</c>.</summary>
        public static WaterfallMode Group { get; } = new("group");

        /// <summary>Written as <c>overlay</c>.</summary>
        public static WaterfallMode Overlay { get; } = new("overlay");
    }
}
