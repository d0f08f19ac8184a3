namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for span mode.</summary>
    public sealed class SpanMode : Case
    {
        private SpanMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>soft</c>.</summary>
        public static SpanMode Soft { get; } = new("soft");

        /// <summary>Written as <c>hard</c>.</summary>
        public static SpanMode Hard { get; } = new("hard");

        /// <summary>Written as <c>manual</c>.</summary>
        public static SpanMode Manual { get; } = new("manual");
    }
}
