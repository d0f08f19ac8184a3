namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for exponent format.</summary>
    public sealed class ExponentFormat : Case
    {
        private ExponentFormat(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>B</c>.</summary>
        public static ExponentFormat B { get; } = new("B");

        /// <summary>Written as <c>SI</c>.</summary>
        public static ExponentFormat SI { get; } = new("SI");

        /// <summary>Written as <c>power</c>.</summary>
        public static ExponentFormat Power { get; } = new("power");

        /// <summary>Written as <c>E</c>.</summary>
        public static ExponentFormat Ecapital { get; } = new("E");

        /// <summary>Written as <c>e</c>.</summary>
        public static ExponentFormat E { get; } = new("e");

        /// <summary>Written as <c>none</c>.</summary>
        public static ExponentFormat None { get; } = new("none");
    }
}
