namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for tick label overflow.</summary>
    public sealed class TickLabelOverflow : Case
    {
        private TickLabelOverflow(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>allow</c>.</summary>
        public static TickLabelOverflow Allow { get; } = new("allow");

        /// <summary>Written as <c>hide past div</c>.</summary>
        public static TickLabelOverflow HidePastDiv { get; } = new("hide past div");

        /// <summary>Written as <c>hide past domain</c>.</summary>
        public static TickLabelOverflow HidePastDomain { get; } = new("hide past domain");
    }
}
