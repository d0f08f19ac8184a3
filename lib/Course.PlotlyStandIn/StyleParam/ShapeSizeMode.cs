namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for shape size mode.</summary>
    public sealed class ShapeSizeMode : Case
    {
        private ShapeSizeMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>scaled</c>.</summary>
        public static ShapeSizeMode Scaled { get; } = new("scaled");

        /// <summary>Written as <c>pixel</c>.</summary>
        public static ShapeSizeMode Pixel { get; } = new("pixel");
    }
}
