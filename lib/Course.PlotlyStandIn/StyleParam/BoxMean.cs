namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for box mean.</summary>
    public sealed class BoxMean : Case
    {
        private BoxMean(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>true</c>.</summary>
        public static BoxMean True { get; } = new(true);

        /// <summary>Written as <c>false</c>.</summary>
        public static BoxMean False { get; } = new(false);

        /// <summary>Written as <c>sd</c>.</summary>
        public static BoxMean SD { get; } = new("sd");
    }
}
