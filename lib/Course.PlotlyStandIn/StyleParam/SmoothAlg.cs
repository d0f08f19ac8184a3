namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for smooth alg.</summary>
    public sealed class SmoothAlg : Case
    {
        private SmoothAlg(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>false</c>.</summary>
        public static SmoothAlg False { get; } = new(false);

        /// <summary>Written as <c>best</c>.</summary>
        public static SmoothAlg Best { get; } = new("best");

        /// <summary>Written as <c>fast</c>.</summary>
        public static SmoothAlg Fast { get; } = new("fast");
    }
}
