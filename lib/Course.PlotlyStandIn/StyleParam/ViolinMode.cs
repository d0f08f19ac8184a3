namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for violin mode.</summary>
    public sealed class ViolinMode : Case
    {
        private ViolinMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>group</c>.</summary>
        public static ViolinMode Group { get; } = new("group");

        /// <summary>Written as <c>overlay</c>.</summary>
        public static ViolinMode Overlay { get; } = new("overlay");
    }
}
