namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for quartile method.</summary>
    public sealed class QuartileMethod : Case
    {
        private QuartileMethod(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>linear</c>.</summary>
        public static QuartileMethod Linear { get; } = new("linear");

        /// <summary>Written as <c>exclusive</c>.</summary>
        public static QuartileMethod Exclusive { get; } = new("exclusive");

        /// <summary>Written as <c>inclusive</c>.</summary>
        public static QuartileMethod Inclusive { get; } = new("inclusive");
    }
}
