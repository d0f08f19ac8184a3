namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for text angle.</summary>
    public sealed class TextAngle : Case
    {
        private TextAngle(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>auto</c>.</summary>
        public static TextAngle Auto { get; } = new("auto");

        /// <summary>An angle in degrees.</summary>
        public static TextAngle NewDegrees(double item) =>
            new(item);
    }
}
