namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for scale anchor.</summary>
    public sealed class ScaleAnchor : Case
    {
        private ScaleAnchor(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>false</c>.</summary>
        public static ScaleAnchor False { get; } = new(false);

        /// <summary>The x axis of the given number.</summary>
        public static ScaleAnchor NewX(int item) =>
            new(Numbered("x", item));

        /// <summary>The y axis of the given number.</summary>
        public static ScaleAnchor NewY(int item) =>
            new(Numbered("y", item));
    }
}
