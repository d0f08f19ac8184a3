namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for show exponent.</summary>
    public sealed class ShowExponent : Case
    {
        private ShowExponent(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>all</c>.</summary>
        public static ShowExponent All { get; } = new("all");

        /// <summary>Written as <c>first</c>.</summary>
        public static ShowExponent First { get; } = new("first");

        /// <summary>Written as <c>last</c>.</summary>
        public static ShowExponent Last { get; } = new("last");

        /// <summary>Written as <c>none</c>.</summary>
        public static ShowExponent None { get; } = new("none");
    }
}
