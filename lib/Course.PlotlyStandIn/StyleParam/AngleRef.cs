namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for angle ref.</summary>
    public sealed class AngleRef : Case
    {
        private AngleRef(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>previous</c>.</summary>
        public static AngleRef Previous { get; } = new("previous");

        /// <summary>Written as <c>up</c>.</summary>
        public static AngleRef Up { get; } = new("up");
    }
}
