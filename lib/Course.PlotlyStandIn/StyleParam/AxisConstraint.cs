namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for axis constraint.</summary>
    public sealed class AxisConstraint : Case
    {
        private AxisConstraint(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>range</c>.</summary>
        public static AxisConstraint Range { get; } = new("range");

        /// <summary>Written as <c>domain</c>.</summary>
        public static AxisConstraint Domain { get; } = new("domain");
    }
}
