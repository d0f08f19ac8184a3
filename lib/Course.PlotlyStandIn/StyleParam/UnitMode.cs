namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for unit mode.</summary>
    public sealed class UnitMode : Case
    {
        private UnitMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>fraction</c>.</summary>
        public static UnitMode Fraction { get; } = new("fraction");

        /// <summary>Written as <c>pixels</c>.</summary>
        public static UnitMode Pixels { get; } = new("pixels");
    }
}
