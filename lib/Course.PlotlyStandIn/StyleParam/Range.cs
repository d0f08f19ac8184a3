namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for range.</summary>
    public sealed class Range : Case
    {
        private Range(object value)
            : base(value)
        {
        }

        /// <summary>From the first value to the second.</summary>
        public static Range NewMinMax(IConvertible item1, IConvertible item2) =>
            new(new[] { item1, item2 });

        /// <summary>The values as they are.</summary>
        public static Range NewValues(IConvertible[] item) =>
            new(item);
    }
}
