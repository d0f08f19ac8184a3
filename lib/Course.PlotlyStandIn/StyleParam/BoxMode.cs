namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for box mode.</summary>
    public sealed class BoxMode : Case
    {
        private BoxMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>group</c>.</summary>
        public static BoxMode Group { get; } = new("group");

        /// <summary>Written as <c>overlay</c>.</summary>
        public static BoxMode Overlay { get; } = new("overlay");
    }
}
