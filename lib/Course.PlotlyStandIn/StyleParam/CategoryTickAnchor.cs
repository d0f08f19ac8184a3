namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for category tick anchor.</summary>
    public sealed class CategoryTickAnchor : Case
    {
        private CategoryTickAnchor(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>labels</c>.</summary>
        public static CategoryTickAnchor Labels { get; } = new("labels");

        /// <summary>Written as <c>boundaries</c>.</summary>
        public static CategoryTickAnchor Boundaries { get; } = new("boundaries");
    }
}
