namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for arrow side.</summary>
    public sealed class ArrowSide : Case
    {
        private ArrowSide(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>start</c>.</summary>
        public static ArrowSide Start { get; } = new("start");

        /// <summary>Written as <c>end</c>.</summary>
        public static ArrowSide End { get; } = new("end");

        /// <summary>Written as <c>startend</c>.</summary>
        public static ArrowSide StartEnd { get; } = new("startend");

        /// <summary>Written as <c>none</c>.</summary>
        public static ArrowSide None { get; } = new("none");
    }
}
