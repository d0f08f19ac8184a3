namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The values that plotly.js knows for direction.</summary>
    public sealed class Direction : Case
    {
        private Direction(object value)
            : base(value)
        {
        }

        /// <summary>Written as <c>clockwise</c>.</summary>
        public static Direction Clockwise { get; } = new("clockwise");

        /// <summary>Written as <c>counterclockwise</c>.</summary>
        public static Direction CounterClockwise { get; } = new("counterclockwise");
    }
}
