namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for violin side.</summary>
    public sealed class ViolinSide : Case
    {
        private ViolinSide(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>both</c>.</summary>
        public static ViolinSide Both { get; } = new("both");

        /// <summary>Written as <c>positive</c>.</summary>
        public static ViolinSide Positive { get; } = new("positive");

        /// <summary>Written as <c>negative</c>.</summary>
        public static ViolinSide Negative { get; } = new("negative");
    }
}
