namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for fill rule.</summary>
    public sealed class FillRule : Case
    {
        private FillRule(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>evenodd</c>.</summary>
        public static FillRule EvenOdd { get; } = new("evenodd");

        /// <summary>Written as <c>nonzero</c>.</summary>
        public static FillRule NonZero { get; } = new("nonzero");
    }
}
