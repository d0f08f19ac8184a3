namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for hist func.</summary>
    public sealed class HistFunc : Case
    {
        private HistFunc(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>count</c>.</summary>
        public static HistFunc Count { get; } = new("count");

        /// <summary>Written as <c>sum</c>.</summary>
        public static HistFunc Sum { get; } = new("sum");

        /// <summary>Written as <c>avg</c>.</summary>
        public static HistFunc Avg { get; } = new("avg");

        /// <summary>Written as <c>min</c>.</summary>
        public static HistFunc Min { get; } = new("min");

        /// <summary>Written as <c>max</c>.</summary>
        public static HistFunc Max { get; } = new("max");
    }
}
