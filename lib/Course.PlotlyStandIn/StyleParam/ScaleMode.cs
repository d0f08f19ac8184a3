namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for scale mode.</summary>
    public sealed class ScaleMode : Case
    {
        private ScaleMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>width</c>.</summary>
        public static ScaleMode Width { get; } = new("width");

        /// <summary>Written as <c>count</c>.</summary>
        public static ScaleMode Count { get; } = new("count");
    }
}
