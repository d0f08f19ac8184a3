namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for tick options.</summary>
    public sealed class TickOptions : Case
    {
        private TickOptions(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>outside</c>.</summary>
        public static TickOptions Outside { get; } = new("outside");

        /// <summary>Written as <c>inside</c>.</summary>
        public static TickOptions Inside { get; } = new("inside");

        /// <summary>Written as <c>empty</c>.</summary>
        public static TickOptions Empty { get; } = new("");
    }
}
