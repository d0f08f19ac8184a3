namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for auto range.</summary>
    public sealed class AutoRange : Case
    {
        private AutoRange(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>true</c>.</summary>
        public static AutoRange True { get; } = new(true);

        /// <summary>Written as <c>false</c>.</summary>
        public static AutoRange False { get; } = new(false);

        /// <summary>Written as <c>reversed</c>.</summary>
        public static AutoRange Reversed { get; } = new("reversed");

        /// <summary>Written as <c>min reversed</c>.</summary>
        public static AutoRange MinReversed { get; } = new("min reversed");

        /// <summary>Written as <c>max reversed</c>.</summary>
        public static AutoRange MaxReversed { get; } = new("max reversed");

        /// <summary>Written as <c>min</c>.</summary>
        public static AutoRange Min { get; } = new("min");

        /// <summary>Written as <c>max</c>.</summary>
        public static AutoRange Max { get; } = new("max");
    }
}
