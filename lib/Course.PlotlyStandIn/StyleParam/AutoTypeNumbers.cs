namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for auto type numbers.</summary>
    public sealed class AutoTypeNumbers : Case
    {
        private AutoTypeNumbers(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>convert types</c>.</summary>
        public static AutoTypeNumbers ConvertTypes { get; } = new("convert types");

        /// <summary>Written as <c>strict</c>.</summary>
        public static AutoTypeNumbers Strict { get; } = new("strict");
    }
}
