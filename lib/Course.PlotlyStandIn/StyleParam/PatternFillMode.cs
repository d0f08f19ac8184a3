namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for pattern fill mode.</summary>
    public sealed class PatternFillMode : Case
    {
        private PatternFillMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>replace</c>.</summary>
        public static PatternFillMode Replace { get; } = new("replace");

        /// <summary>Written as <c>overlay</c>.</summary>
        public static PatternFillMode Overlay { get; } = new("overlay");
    }
}
