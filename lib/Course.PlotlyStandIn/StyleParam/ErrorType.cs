namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for error type.</summary>
    public sealed class ErrorType : Case
    {
        private ErrorType(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>percent</c>.</summary>
        public static ErrorType Percent { get; } = new("percent");

        /// <summary>Written as <c>constant</c>.</summary>
        public static ErrorType Constant { get; } = new("constant");

        /// <summary>Written as <c>sqrt</c>.</summary>
        public static ErrorType Sqrt { get; } = new("sqrt");

        /// <summary>Written as <c>data</c>.</summary>
        public static ErrorType Data { get; } = new("data");
    }
}
