namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for range mode.</summary>
    public sealed class RangeMode : Case
    {
        private RangeMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>normal</c>.</summary>
        public static RangeMode Normal { get; } = new("normal");

        /// <summary>Written as <c>tozero</c>.</summary>
        public static RangeMode ToZero { get; } = new("tozero");

        /// <summary>Written as <c>nonnegative</c>.</summary>
        public static RangeMode NonNegative { get; } = new("nonnegative");
    }
}
