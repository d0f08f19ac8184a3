namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for layout grid pattern.</summary>
    public sealed class LayoutGridPattern : Case
    {
        private LayoutGridPattern(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>independent</c>.</summary>
        public static LayoutGridPattern Independent { get; } = new("independent");

        /// <summary>Written as <c>coupled</c>.</summary>
        public static LayoutGridPattern Coupled { get; } = new("coupled");
    }
}
