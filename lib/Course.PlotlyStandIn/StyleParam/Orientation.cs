namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for orientation.</summary>
    public sealed class Orientation : Case
    {
        private Orientation(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>h</c>.</summary>
        public static Orientation Horizontal { get; } = new("h");

        /// <summary>Written as <c>v</c>.</summary>
        public static Orientation Vertical { get; } = new("v");
    }
}
