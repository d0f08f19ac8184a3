namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for axis type.</summary>
    public sealed class AxisType : Case
    {
        private AxisType(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>-</c>.</summary>
        public static AxisType Auto { get; } = new("-");

        /// <summary>Written as <c>linear</c>.</summary>
        public static AxisType Linear { get; } = new("linear");

        /// <summary>Written as <c>log</c>.</summary>
        public static AxisType Log { get; } = new("log");

        /// <summary>Written as <c>date</c>.</summary>
        public static AxisType Date { get; } = new("date");

        /// <summary>Written as <c>category</c>.</summary>
        public static AxisType Category { get; } = new("category");

        /// <summary>Written as <c>multicategory</c>.</summary>
        public static AxisType MultiCategory { get; } = new("multicategory");
    }
}
