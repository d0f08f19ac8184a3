namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for contour type.</summary>
    public sealed class ContourType : Case
    {
        private ContourType(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>levels</c>.</summary>
        public static ContourType Levels { get; } = new("levels");

        /// <summary>Written as <c>constraint</c>.</summary>
        public static ContourType Constraint { get; } = new("constraint");
    }
}
