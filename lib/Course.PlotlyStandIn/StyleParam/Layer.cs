namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for layer.</summary>
    public sealed class Layer : Case
    {
        private Layer(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>below</c>.</summary>
        public static Layer Below { get; } = new("below");

        /// <summary>Written as <c>above</c>.</summary>
        public static Layer Above { get; } = new("above");

        /// <summary>Written as <c>above traces</c>.</summary>
        public static Layer AboveTraces { get; } = new("above traces");

        /// <summary>Written as <c>below traces</c>.</summary>
        public static Layer BelowTraces { get; } = new("below traces");
    }
}
