namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for double click.</summary>
    public sealed class DoubleClick : Case
    {
        private DoubleClick(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>reset</c>.</summary>
        public static DoubleClick Reset { get; } = new("reset");

        /// <summary>Written as <c>autosize</c>.</summary>
        public static DoubleClick Autosize { get; } = new("autosize");

        /// <summary>Written as <c>reset+autosize</c>.</summary>
        public static DoubleClick ResetAutosize { get; } = new("reset+autosize");

        /// <summary>Written as <c>false</c>.</summary>
        public static DoubleClick NoInteraction { get; } = new(false);
    }
}
