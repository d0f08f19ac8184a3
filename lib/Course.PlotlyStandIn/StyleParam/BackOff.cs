namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for back off.</summary>
    public sealed class BackOff : Case
    {
        private BackOff(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>auto</c>.</summary>
        public static BackOff Auto { get; } = new("auto");

        /// <summary>A distance in px.</summary>
        public static BackOff NewValue(int item) =>
            new(item);

        /// <summary>A distance in px for each point.</summary>
        public static BackOff NewArray(IEnumerable<int> item) =>
            new(item);
    }
}
