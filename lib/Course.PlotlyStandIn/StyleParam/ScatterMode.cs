namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for scatter mode.</summary>
    public sealed class ScatterMode : Case
    {
        private ScatterMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>group</c>.</summary>
        public static ScatterMode Group { get; } = new("group");

        /// <summary>Written as <c>overlay</c>.</summary>
        public static ScatterMode Overlay { get; } = new("overlay");
    }
}
