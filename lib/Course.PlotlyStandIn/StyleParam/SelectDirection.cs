namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for select direction.</summary>
    public sealed class SelectDirection : Case
    {
        private SelectDirection(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>h</c>.</summary>
        public static SelectDirection Horizontal { get; } = new("h");

        /// <summary>Written as <c>v</c>.</summary>
        public static SelectDirection Vertical { get; } = new("v");

        /// <summary>Written as <c>d</c>.</summary>
        public static SelectDirection Diagonal { get; } = new("d");

        /// <summary>Written as <c>any</c>.</summary>
        public static SelectDirection Any { get; } = new("any");
    }
}
