namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for entry width mode.</summary>
    public sealed class EntryWidthMode : Case
    {
        private EntryWidthMode(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>fraction</c>.</summary>
        public static EntryWidthMode Fraction { get; } = new("fraction");

        /// <summary>Written as <c>pixels</c>.</summary>
        public static EntryWidthMode Pixels { get; } = new("pixels");
    }
}
